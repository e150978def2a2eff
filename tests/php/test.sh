#!/usr/bin/env bash
# Tests the PHP classes that need no WordPress.
set -euo pipefail
cd "$(dirname "$0")/../.."
source tests/php/tools.sh

php vendor/bin/phpunit --configuration tests/php/phpunit.xml.dist "$@"
