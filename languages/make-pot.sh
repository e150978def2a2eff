#!/usr/bin/env bash
# Collects the translatable sentences of the PHP and the TypeScript part in languages/who-said-401.pot.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v xgettext >/dev/null; then
	echo '“xgettext” is missing: install gettext (Debian: apt-get install gettext).' >&2
	exit 1
fi

pot="$PWD/languages/who-said-401.pot"
plain=$(mktemp -d)
trap 'rm -rf "$plain"' EXIT

# xgettext reads JavaScript but neither types nor JSX; tsc keeps the comments for translators. What it finds wrong with types
# is for "npm run types" to say.
npx tsc --noEmit false --outDir "$plain" --rootDir . --target es2022 --module preserve --jsx react-jsx --removeComments false >/dev/null || true

options=(
	--from-code=UTF-8 --sort-by-file --add-comments=translators
	--keyword --keyword=__:1 --keyword=_x:1,2c --keyword=_n:1,2 --keyword=_nx:1,2,4c
	--keyword=esc_html__:1 --keyword=esc_attr__:1
	--package-name='Who Said 401' --msgid-bugs-address='see readme.txt'
)
# The second adds to what the first has found: a sentence that both parts say has both as its places, and comes into the files of both.
find plugin.php src/server -name '*.php' | sort | xgettext "${options[@]}" --language=PHP --files-from=- --output="$plain/all.pot"
( cd "$plain" && find src -name '*.js' ! -name '*.test.js' | sort | xgettext "${options[@]}" --language=JavaScript --join-existing --files-from=- --output=all.pot )

# Neither the day nor the line on which a sentence was collected: both would change the file without a change in the sentences.
msgcat --add-location=file "$plain/all.pot" \
	| sed -e '/^"POT-Creation-Date/d' -e '/^#\( \|$\)/d' -e 's/CHARSET/UTF-8/' -e '/^#:/s/\.js\b/.ts/g' >"$pot"
msgfmt --check-format --output-file=/dev/null "$pot"
echo "$(grep -c '^msgid ' "$pot") sentences in languages/who-said-401.pot"
