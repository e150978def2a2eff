# Sourced by the scripts beside it: makes sure of PHP, Composer and the tools that composer.json names.

for tool in php composer; do
	if ! command -v "$tool" >/dev/null; then
		echo "“$tool” is missing: install PHP 7.4 or later with its command line, and Composer (Debian: apt-get install php-cli php-xml php-mbstring composer)." >&2
		exit 1
	fi
done

# Installed anew when the list of tools has changed since.
if [ ! -f vendor/autoload.php ] || [ composer.json -nt vendor/autoload.php ]; then
	composer install --no-interaction --no-progress --prefer-dist --quiet
	touch vendor/autoload.php
fi
