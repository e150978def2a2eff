import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils';

import { toBase64Url } from './base64url';

/** Which theme a sandboxed request loads: the site's own, WordPress's default one, or none. */
export type ThemeChoice = 'keep' | 'default' | 'none';

/** What one sandboxed request is allowed to be. */
export interface Grant {
	run: string;
	/** What the site gave with the run. */
	stamp: string;
	/** Serves once. */
	probe: string;
	/** Effective method. */
	method: string;
	/** Absolute address, without our own arguments. */
	url: string;
	/** Encoded plugin set. */
	set: string;
	theme: ThemeChoice;
	/** Seconds since the epoch by the server's clock, at most 60 ahead. */
	expires: number;
	dryRun: boolean;
	/** Whether the origin of the answer is traced. */
	trace: boolean;
	/** Whether nothing but a sign that this plugin listens is wanted. */
	challenge?: boolean;
}

/**
 * Signs a capability with the run's key (hex). `crypto.subtle` is missing on sites without https, hence the library.
 */
export function signCapability( grant: Grant, key: string ): string {
	const payload = toBase64Url(
		utf8ToBytes(
			JSON.stringify( {
				r: grant.run,
				k: grant.stamp,
				p: grant.probe,
				m: grant.method,
				h: new URL( grant.url ).host,
				u: boundAddressOf( grant.url ),
				s: grant.set,
				t: grant.theme,
				x: grant.expires,
				d: grant.dryRun ? 1 : 0,
				o: grant.trace ? 1 : 0,
				c: grant.challenge ? 1 : 0,
			} )
		)
	);
	const signature = hmac( sha256, hexToBytes( key ), utf8ToBytes( payload ) );
	return `${ payload }.${ toBase64Url( signature ) }`;
}

/** What only this plugin of this site answers to a challenge with this probe id. */
export function challengeAnswer( probe: string, key: string ): string {
	return bytesToHex(
		hmac( sha256, hexToBytes( key ), utf8ToBytes( `listening|${ probe }` ) )
	);
}

/**
 * Path and query as they go over the wire, without our own arguments. Cut as text: parsing and writing a query again would
 * change how it is escaped.
 */
export function boundAddressOf( url: string ): string {
	const { pathname, search } = new URL( url );
	const kept = search
		.slice( 1 )
		.split( '&' )
		.filter( ( argument ) => ! /^ws401_(?:run|probe)=/.test( argument ) )
		.join( '&' );
	return kept ? `${ pathname }?${ kept }` : pathname;
}

/** The address with one more argument at its end. */
export function withArgument(
	url: string,
	name: string,
	value: string
): string {
	const address = new URL( url );
	address.hash = '';
	const separator = address.search ? '&' : '?';
	address.search += `${ separator }${ name }=${ encodeURIComponent( value ) }`;
	return address.href;
}
