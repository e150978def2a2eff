#!/usr/bin/env bash
# Checks the PHP part: syntax, WordPress Coding Standards with PHP 7.4 compatibility, PHPStan.
set -euo pipefail
cd "$(dirname "$0")/../.."
source tests/php/tools.sh

echo '— php -l'
find plugin.php uninstall.php src/server tests/php -name '*.php' -print0 | while IFS= read -r -d '' file; do
	output=$(php -l "$file" 2>&1) || { echo "$output" >&2; exit 1; }
done

echo '— phpcs'
# The coding standards are older than PHP 8.1 and use what it deprecates; as notices these would count as findings.
php -d error_reporting='E_ALL & ~E_DEPRECATED' vendor/bin/phpcs --report-width=120 "$@"

echo '— phpstan'
php -d memory_limit=1G vendor/bin/phpstan analyse --no-progress
