#!/usr/bin/env bash
# Checks the PHP part: syntax, WordPress Coding Standards with PHP 7.4 compatibility, PHPStan.
set -euo pipefail
cd "$(dirname "$0")/../.."

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

echo '— php -l'
find plugin.php uninstall.php src/server tests/php -name '*.php' -print0 | while IFS= read -r -d '' file; do
	output=$(php -l "$file" 2>&1) || { echo "$output" >&2; exit 1; }
done

echo '— phpcs'
# The coding standards are older than PHP 8.1 and use what it deprecates; as notices these would count as findings.
php -d error_reporting='E_ALL & ~E_DEPRECATED' vendor/bin/phpcs --report-width=120 "$@"

echo '— phpstan'
php -d memory_limit=1G vendor/bin/phpstan analyse --no-progress
