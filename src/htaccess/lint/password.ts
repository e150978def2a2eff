import { __, sprintf } from '@wordpress/i18n';
import { AJAX_EXCEPTION } from '../edit/add-ajax-exception';
import type { Place } from '../../apache/syntax/types';
import { allWords } from '../../apache/syntax/words';
import { lineOf } from './requests';
import {
	isRefusal,
	keyOf,
	type Proposal,
	type Rule,
	type Scene,
} from './scene';
import { listOf, placeName } from './words';

type Site = Scene[ 'input' ][ 'site' ];

/** A line that asks for a password, and the requests that it refuses. */
interface Challenge {
	by: Place;
	ids: string[];
}

/** Requests that a password refuses, by the line that asks for it. */
function challenged( scene: Scene ): Map< string, Challenge > {
	const found = new Map< string, Challenge >();
	for ( const named of scene.requests ) {
		const answer = scene.ask( named );
		if (
			! isRefusal( answer ) ||
			answer.status !== 401 ||
			! answer.headers[ 'www-authenticate' ]
		) {
			continue;
		}
		const key = keyOf( answer.by );
		const group = found.get( key ) ?? { by: answer.by, ids: [] };
		group.ids.push( named.id );
		found.set( key, group );
	}
	return found;
}

/** Lines that belong to the password, the deciding one first. */
function linesOf( scene: Scene, by: Place ): number[] {
	return [
		by.line,
		...scene.directives
			.filter(
				( { directory, name } ) =>
					directory === by.directory &&
					[ 'authtype', 'authname', 'authuserfile' ].includes( name )
			)
			.map( ( { node } ) => node.line ),
	];
}

/** Who calls the REST API: anybody, the server itself, the person at the page. A list may let some of them through. */
const CALLERS = [ 'posts', 'from-server', 'from-visitor' ];

const step = ( text: string ) => ( { text } );

/** What a line that asks for a password comes to; the rest of the proposal is the same for all. */
type Meaning = Omit< Proposal, 'directory' | 'lines' | 'detail' >;

function onSite( place: string, { home, restPrefix }: Site ): Meaning {
	return {
		id: 'password-on-site',
		severity: 'error',
		summary: sprintf(
			/* translators: %s: place, such as: line 7 of .htaccess. */
			__(
				'The web server asks everyone for a password, the REST API’s callers included, because of %s.',
				'who-said-401'
			),
			place
		),
		steps: [
			step(
				__(
					'If the site is private on purpose, this is right. Otherwise turn the password protection off where it was turned on: usually in the host’s control panel.',
					'who-said-401'
				)
			),
			{
				text: __(
					'To let only the REST API through, put this in place of “Require valid-user”.',
					'who-said-401'
				),
				snippet: {
					language: 'apache',
					where: '.htaccess',
					code: [
						'<RequireAny>',
						`\tRequire expr %{THE_REQUEST} =~ m#^[A-Z]+ ${ home }${ restPrefix }/#`,
						'\tRequire valid-user',
						'</RequireAny>',
					].join( '\n' ),
				},
			},
		],
	};
}

function besideRest( place: string ): Meaning {
	return {
		id: 'password-beside-rest',
		severity: 'info',
		summary: sprintf(
			/* translators: %s: place, such as: line 7 of .htaccess. */
			__(
				'The web server asks for a password on the site but lets the REST API through, because of %s.',
				'who-said-401'
			),
			place
		),
		steps: [],
	};
}

function onAdminAjax( place: string, { core }: Site, by: Place ): Meaning {
	const isAdminsFile = by.directory === `${ core }wp-admin/`;
	return {
		id: 'password-on-admin-ajax',
		severity: 'warning',
		summary: sprintf(
			/* translators: %s: place, such as: line 7 of .htaccess. */
			__(
				'The password on wp-admin also covers admin-ajax.php, which visitors’ pages call: they get a login prompt or 401, because of %s.',
				'who-said-401'
			),
			place
		),
		steps: [
			{
				text: __(
					'Let admin-ajax.php through, at the end of the file in wp-admin.',
					'who-said-401'
				),
				snippet: {
					language: 'apache',
					where: 'wp-admin/.htaccess',
					code: AJAX_EXCEPTION.granted.join( '\n' ),
				},
			},
		],
		...( isAdminsFile
			? {
					edits: ( [ 'granted', 'any' ] as const ).map( ( way ) => ( {
						kind: 'add-ajax-exception' as const,
						directory: by.directory,
						way,
					} ) ),
				}
			: {} ),
	};
}

function onLogin( place: string ): Meaning {
	return {
		id: 'password-on-login',
		severity: 'info',
		summary: sprintf(
			/* translators: %s: place, such as: line 7 of .htaccess. */
			__(
				'The web server wants a password of its own in front of the login or the dashboard, because of %s. The REST API is not affected.',
				'who-said-401'
			),
			place
		),
		steps: [],
	};
}

/** What the worst of the challenged requests means. */
function meaningOf(
	{ by, ids }: Challenge,
	place: string,
	site: Site
): Meaning {
	if ( CALLERS.some( ( id ) => ids.includes( id ) ) ) {
		return onSite( place, site );
	}
	if ( ids.includes( 'front' ) ) {
		return besideRest( place );
	}
	return ids.includes( 'admin-ajax' )
		? onAdminAjax( place, site, by )
		: onLogin( place );
}

function proposalFor( scene: Scene, challenge: Challenge ): Proposal {
	const { by, ids } = challenge;
	const lines = ids.flatMap( ( id ) => {
		const named = scene.named( id );
		return named ? lineOf( named ) : [];
	} );
	return {
		directory: by.directory,
		lines: linesOf( scene, by ),
		detail: listOf( [ ...new Set( lines ) ] ),
		...meaningOf( challenge, placeName( scene, by ), scene.input.site ),
	};
}

/** Password files that are not there: whoever sends a login gets 500. */
function missingFiles( scene: Scene ): Proposal[] {
	return scene.directives.flatMap( ( { name, node, directory } ) => {
		const path = allWords( node.args )[ 0 ] ?? '';
		if (
			name !== 'authuserfile' ||
			scene.input.passwordFiles[ path ] !== false
		) {
			return [];
		}
		const place = { directory, line: node.line };
		return [
			{
				id: 'password-file-missing',
				directory,
				lines: [ node.line ],
				severity: 'error' as const,
				summary: sprintf(
					/* translators: %s: place, such as: line 7 of .htaccess. */
					__(
						'The password file that %s names is not there: no password can be right, and whoever sends one gets an error (500).',
						'who-said-401'
					),
					placeName( scene, place )
				),
				detail: path,
				steps: [
					step(
						__(
							'Correct the path (it usually changes with a move to another server), or set the password protection up again in the host’s control panel.',
							'who-said-401'
						)
					),
				],
			},
		];
	} );
}

/** HTTP authentication by .htaccess. */
export const password: Rule = ( scene ) => [
	...[ ...challenged( scene ).values() ].map( ( group ) =>
		proposalFor( scene, group )
	),
	...missingFiles( scene ),
];
