import { isRealSave } from '../../../diagnosis/probes';
import type { Probe } from '../../../diagnosis/evidence/types';

/** Quoted for a POSIX shell. */
const quoted = ( text: string ) => `'${ text.replace( /'/g, `'\\''` ) }'`;

/** Headers by which a request logs in, with a placeholder where a secret belongs. */
const LOGIN: Record< Probe[ 'credential' ], string[] > = {
	none: [],
	cookie: [ 'Cookie: <login cookie>' ],
	'cookie-nonce': [ 'Cookie: <login cookie>', 'X-WP-Nonce: <nonce>' ],
	'application-password': [
		'Authorization: Basic <base64 of user:application password>',
	],
	bearer: [ 'Authorization: Bearer <token>' ],
};

/**
 * A probe as a command for a terminal. Secrets are left out; where the probe was a dry run or a save, the command is one that changes nothing.
 *
 * @param probe What was sent.
 */
export function asCurl( probe: Probe ): string {
	const { method, url, credential, origin, dryRun } = probe;
	// Sent from a terminal, nothing would stop it before it saves.
	const sent = dryRun || isRealSave( probe ) ? 'OPTIONS' : method;
	const headers = [
		...LOGIN[ credential ],
		...( origin ? [ `Origin: ${ origin }` ] : [] ),
	];
	return [
		'curl -i',
		...( sent === 'GET'
			? []
			: [ sent === 'HEAD' ? '--head' : `-X ${ sent }` ] ),
		...headers.map( ( header ) => `-H ${ quoted( header ) }` ),
		quoted( url ),
	].join( ' ' );
}
