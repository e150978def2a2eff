import { __, sprintf } from '@wordpress/i18n';

import type { Place, ReachableServer } from '../nginx';
import type { NginxFault, NginxReading } from './find-faults';
import type { Purpose } from './requests';

/** What fails with requests of a kind, as its users name it. */
function purposeInWords( purpose: Purpose ): string {
	switch ( purpose ) {
		case 'pages':
			return __( 'pages', 'who-said-401' );
		case 'rest-reading':
			return __( 'reading through the REST API', 'who-said-401' );
		case 'rest-query':
			return __( 'searching and paging in the REST API', 'who-said-401' );
		case 'rest-saving':
			return __( 'saving in the editor', 'who-said-401' );
		case 'rest-deleting':
			return __( 'deleting in the editor', 'who-said-401' );
		case 'rest-users':
			return __( 'users in the REST API', 'who-said-401' );
		case 'rest-by-query':
			return __( 'the REST API by ?rest_route=', 'who-said-401' );
		case 'rest-login':
			return __( 'apps with an application password', 'who-said-401' );
		case 'rest-token':
			return __( 'apps with a token', 'who-said-401' );
		case 'login':
			return __( 'the login page', 'who-said-401' );
		case 'dashboard':
			return __( 'the dashboard', 'who-said-401' );
		case 'ajax':
			return __( 'background requests (admin-ajax)', 'who-said-401' );
		case 'xmlrpc':
			return __( 'XML-RPC', 'who-said-401' );
	}
}

/** The purposes, one after the other. */
function purposesInWords( purposes: readonly Purpose[] ): string {
	return purposes.map( purposeInWords ).join( ', ' );
}

/** Where a line stands. */
export function placeInWords( { file, line }: Place ): string {
	return file === null
		? /* translators: %d: number of a line. */
			sprintf( __( 'Line %d', 'who-said-401' ), line )
		: sprintf(
				/* translators: 1: path of a file. 2: number of a line. */
				__( '%1$s, line %2$d', 'who-said-401' ),
				file,
				line
			);
}

/** A server, as its configuration names it. */
export function serverInWords( {
	place,
	names,
	port,
}: ReachableServer ): string {
	return names.length > 0
		? sprintf(
				/* translators: 1: where it stands, such as: Line 3. 2: names of a server. 3: number of a port. */
				__( '%1$s: %2$s, port %3$d', 'who-said-401' ),
				placeInWords( place ),
				names.join( ' ' ),
				port
			)
		: sprintf(
				/* translators: 1: where it stands, such as: Line 3. 2: number of a port. */
				__( '%1$s: port %2$d', 'who-said-401' ),
				placeInWords( place ),
				port
			);
}

/** What a fault is, in one sentence. */
export function faultInWords( { kind, status, purposes }: NginxFault ): string {
	const what = purposesInWords( purposes );
	switch ( kind ) {
		case 'refused':
			return sprintf(
				/* translators: 1: HTTP status. 2: list of what fails. */
				__(
					'nginx itself answers %1$d, before WordPress is asked: %2$s.',
					'who-said-401'
				),
				status ?? 0,
				what
			);
		case 'led-away':
			return sprintf(
				/* translators: 1: HTTP status. 2: list of what fails. */
				__(
					'nginx answers %1$d and sends these requests to another address: %2$s.',
					'who-said-401'
				),
				status ?? 0,
				what
			);
		case 'query-lost':
			return sprintf(
				/* translators: %s: list of what fails. */
				__(
					'The query of the address (what stands behind “?”) does not reach WordPress: %s.',
					'who-said-401'
				),
				what
			);
		case 'authorization-lost':
			return sprintf(
				/* translators: %s: list of what fails. */
				__(
					'The Authorization header does not reach PHP: %s.',
					'who-said-401'
				),
				what
			);
		case 'not-wordpress':
			return sprintf(
				/* translators: %s: list of what fails. */
				__(
					'Something other than WordPress answers: %s.',
					'who-said-401'
				),
				what
			);
	}
}

/** What makes it stop, in one sentence. Changes of nginx count after it has been reloaded. */
export function remedyInWords( { kind, status }: NginxFault ): string {
	switch ( kind ) {
		case 'query-lost':
			return __(
				'End try_files with /index.php?$args, and keep the line that hands QUERY_STRING to PHP.',
				'who-said-401'
			);
		case 'authorization-lost':
			return __(
				'Take out the line that empties the header, and do not switch the passing of request headers off.',
				'who-said-401'
			);
		case 'not-wordpress':
			return __(
				'Have try_files end with /index.php?$args, and hand PHP files to PHP.',
				'who-said-401'
			);
		case 'led-away':
			return __(
				'Ask at the address that it leads to, or leave these requests out of the rule.',
				'who-said-401'
			);
		case 'refused':
			return status === 401
				? __(
						'Leave these addresses out of the password, with a location of their own that says “auth_basic off;”.',
						'who-said-401'
					)
				: __(
						'Leave these requests out of the rule, or take it out.',
						'who-said-401'
					);
	}
}

type Unknown = Extract< NginxReading, { kind: 'read' } >[ 'unknown' ];

/** What could not be followed, and what that depends on, in two sentences. */
export function unknownInWords( unknown: Unknown ): string {
	const on = unknown.map( ( { because, place } ) =>
		place ? `${ placeInWords( place ) } (${ because })` : because
	);
	return sprintf(
		/* translators: 1: list of what could not be followed. 2: lines it depends on. */
		__( 'Not known: %1$s. That depends on %2$s.', 'who-said-401' ),
		purposesInWords( [
			...new Set( unknown.map( ( { purpose } ) => purpose ) ),
		] ),
		[ ...new Set( on ) ].join( ', ' )
	);
}
