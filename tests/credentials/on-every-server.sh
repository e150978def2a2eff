#!/usr/bin/env bash
# The credentials suite on the servers that `npm run test:credentials` leaves out: the embedded WordPress, mod_php and nginx.
# on-every-server.sh [choice]: with "choice" three tests on the embedded WordPress alone, which takes a second for a request.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

specs=(access attribution refusals round-trip two-tokens uninstall)
files=("${specs[@]/#/tests/credentials/}")
files=("${files[@]/%/.spec.ts}")

# A few of those that run a whole diagnosis each, on an embedded WordPress with this PHP.
choice() {
	WS401_PLAYGROUND=$1 npx tsx --test --test-concurrency=1 \
		--test-name-pattern='a static method|__return_false for the user|goes with the plugin' \
		tests/credentials/attribution.spec.ts tests/credentials/round-trip.spec.ts
}

if [[ ${1:-} == choice ]]; then
	choice 8.3
	exit
fi
# Whole where something is written: there the server makes a difference. Who refuses, and why, is PHP's alone.
WS401_PLAYGROUND=8.3 npx tsx --test --test-concurrency=1 tests/credentials/{access,round-trip,two-tokens,uninstall}.spec.ts
choice 7.4
choice 8.5
WS401_PHP=mod_php npx tsx --test --test-concurrency=2 "${files[@]}" tests/credentials/cookies.spec.ts tests/credentials/plain-http.spec.ts
WS401_NGINX=1 npx tsx --test --test-concurrency=2 "${files[@]}"
