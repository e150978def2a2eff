import { __, sprintf } from '@wordpress/i18n';
import {
	credentialFaults,
	type KnownName,
} from '../credentials/credential-faults';
import { isMcpAddress } from '../given/mcp-address';
import type { GivenSite } from '../given';
import { readCredential, schemeFault } from '../given/read-credential';
import { tokenFaults } from '../given/read-token';
import { MCP_OF_BARE_ADDRESS, takesTokensAlone } from '../products';
import type { AppSetup } from './read-setup';

/** By what a configuration is read. */
export interface NotesGround {
	site: GivenSite;
	/** Seconds since the epoch. */
	now: number;
	/** What its user name is on this site; null where it was not looked up. */
	known: KnownName | null;
	/** Writes a time for people. */
	when: ( seconds: number ) => string;
}

const originOf = ( address: string ) => new URL( address ).origin;

/** Another scheme or host than the REST API of this site has. */
function originNotes( asked: string, site: GivenSite ): string[] {
	const notes: string[] = [];
	if ( asked.startsWith( 'http:' ) && site.restRoot.startsWith( 'https:' ) ) {
		notes.push(
			__(
				'It calls http, and this site is on https: apps drop the Authorization header when they are sent on, and the password went out unprotected.',
				'who-said-401'
			)
		);
	} else if (
		! [ site.home, site.siteurl, site.restRoot ]
			.map( originOf )
			.includes( originOf( asked ) )
	) {
		notes.push(
			sprintf(
				/* translators: 1: address. 2: address. */
				__(
					'It calls %1$s, and the REST API of this site is at %2$s: a login is dropped on the way from one to the other.',
					'who-said-401'
				),
				originOf( asked ),
				originOf( site.restRoot )
			)
		);
	}
	return notes;
}

/** What the address leads to on this site. */
function endpointNotes(
	{ address, style }: AppSetup,
	asked: string,
	site: GivenSite
): string[] {
	const notes: string[] = [];
	if (
		style === 'environment' &&
		asked.endsWith( `/?rest_route=${ MCP_OF_BARE_ADDRESS.mcpRoute }` ) &&
		! ( address ?? '' ).includes( 'rest_route' )
	) {
		notes.push(
			sprintf(
				/* translators: 1: route of the REST API. 2: name of a plugin. */
				__(
					'It gives the address of the site alone. The client then asks for %1$s, the endpoint of the older plugin “%2$s”. Give the whole address of the endpoint.',
					'who-said-401'
				),
				MCP_OF_BARE_ADDRESS.mcpRoute,
				MCP_OF_BARE_ADDRESS.name
			)
		);
	} else if ( ! isMcpAddress( asked ) ) {
		notes.push(
			sprintf(
				/* translators: %s: address. */
				__(
					'%s does not look like the address of an endpoint for AI agents: none of its parts is called so.',
					'who-said-401'
				),
				asked
			)
		);
	}
	if ( site.restRoot.includes( '?' ) && asked.includes( '/wp-json' ) ) {
		notes.push(
			sprintf(
				/* translators: %s: address. */
				__(
					'It calls an address with /wp-json, and with plain permalinks the REST API of this site is at %s.',
					'who-said-401'
				),
				site.restRoot
			)
		);
	}
	return notes;
}

function addressNotes( setup: AppSetup, site: GivenSite ): string[] {
	const { asked, isForeign } = setup;
	if ( asked === null ) {
		return [
			__(
				'The configuration does not say where the site is, or has a placeholder there.',
				'who-said-401'
			),
		];
	}
	if ( isForeign ) {
		return [
			sprintf(
				/* translators: 1: address. 2: address of this site. */
				__(
					'The configuration goes to %1$s, and this site is %2$s.',
					'who-said-401'
				),
				originOf( asked ),
				site.home
			),
		];
	}
	return [
		...originNotes( asked, site ),
		...endpointNotes( setup, asked, site ),
	];
}

function loginNotes( setup: AppSetup, ground: NotesGround ): string[] {
	const { login } = setup;
	if ( login === null ) {
		return [
			__(
				'There is no login in it. WordPress itself takes a user name with an application password; OAuth needs a plugin.',
				'who-said-401'
			),
		];
	}
	if ( login.value === null ) {
		return [
			__(
				'Its login is a placeholder, a variable or cut, so it can be neither looked at nor tried.',
				'who-said-401'
			),
		];
	}
	const wrongScheme = schemeFault( login.value );
	if ( wrongScheme !== null ) {
		return [ wrongScheme ];
	}
	if ( login.scheme === 'basic' && takesTokensAlone( setup.asked ?? '' ) ) {
		return [
			__(
				'It sends a user name and a password to an endpoint that takes tokens alone (JWT). Have the plugin make a token, or use the endpoint for user names and passwords.',
				'who-said-401'
			),
		];
	}
	const read = readCredential( login.value );
	switch ( read.kind ) {
		case 'error':
			return [ read.message ];
		case 'token':
			return tokenFaults(
				read.token,
				ground.now,
				ground.site.home,
				ground.when
			);
		case 'basic':
		case 'password':
			return credentialFaults( read, ground.known );
		case 'opaque-token':
			return [];
	}
}

/**
 * What the configuration of an AI agent shows against this site, one sentence each; none when nothing does. All of it is read, nothing is
 * tried.
 */
export function setupNotes( setup: AppSetup, ground: NotesGround ): string[] {
	return [
		...addressNotes( setup, ground.site ),
		...( setup.isForeign ? [] : loginNotes( setup, ground ) ),
		...( setup.hasTwoLogins
			? [
					__(
						'It has a token as well as a user name and a password: the client sends the token alone.',
						'who-said-401'
					),
				]
			: [] ),
		...( setup.ignoresCertificates
			? [
					__(
						'It turns off the check of certificates (NODE_TLS_REJECT_UNAUTHORIZED): anybody on the way can then read the login. Name the certificate in NODE_EXTRA_CA_CERTS instead.',
						'who-said-401'
					),
				]
			: [] ),
	];
}
