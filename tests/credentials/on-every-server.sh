#!/usr/bin/env bash
# The credentials suite on the servers that `npm run test:credentials` leaves out: the embedded WordPress, mod_php and nginx.
# on-every-server.sh [choice]: with "choice" three tests on the embedded WordPress alone, which takes a second for a request.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

specs=(access attribution refusals round-trip two-tokens uninstall)
files=("${specs[@]/#/tests/credentials/}")
files=("${files[@]/%/.spec.ts}")

if [[ ${1:-} == choice ]]; then
	WS401_PLAYGROUND=8.3 npx tsx --test --test-concurrency=1 \
		--test-name-pattern='a static method|__return_false for the user|goes with the plugin' \
		tests/credentials/attribution.spec.ts tests/credentials/round-trip.spec.ts
	exit
fi
WS401_PLAYGROUND=8.3 npx tsx --test --test-concurrency=1 "${files[@]}"
WS401_PHP=mod_php npx tsx --test --test-concurrency=2 "${files[@]}" tests/credentials/cookies.spec.ts tests/credentials/plain-http.spec.ts
WS401_NGINX=1 npx tsx --test --test-concurrency=2 "${files[@]}"
