import { __, sprintf } from '@wordpress/i18n';
import { PASS_THROUGH } from '../edit/add-pass-through';
import { withoutLine } from '../../apache/without-line';
import { arrives } from './arrives';
import { type Found, sayingOf } from '../directives';
import type { HtaccessEdit } from '../../diagnosis/evidence/htaccess-finding';
import { faultOfHeaderRule, isPass } from './header-rule';
import type { NamedRequest } from './requests';
import type { Proposal, Rule, Scene } from './scene';
import { placeName } from './words';

const AUTHORIZATION = /authorization/i;

/** The first of these requests that comes to PHP, when its header is lost there. */
function lostIn( scene: Scene, ids: string[] ): NamedRequest | undefined {
	for ( const id of ids ) {
		const named = scene.named( id );
		const arrived = named && arrives( scene.ask( named ) );
		if ( arrived !== undefined ) {
			return arrived ? undefined : named;
		}
	}
	return undefined;
}

/** The line that takes the header away: without it the header arrives. */
function remover( scene: Scene, lost: NamedRequest ): Found | undefined {
	return scene.directives.find(
		( found ) =>
			found.name === 'requestheader' &&
			AUTHORIZATION.test( found.node.args ) &&
			arrives(
				scene.askFiles(
					lost,
					withoutLine( scene.files, {
						directory: found.directory,
						line: found.node.line,
					} )
				)
			) === true
	);
}

/**
 * Whether these files hand the header over at admin-ajax.php, where it was seen to arrive. They may do so there and not at addresses that
 * WordPress's rules rewrite: a rule below those is reached for files only.
 */
function arrivesAtFiles( scene: Scene ): boolean {
	const me = scene.named( 'me-basic' );
	return (
		me !== undefined &&
		arrives(
			scene.ask( {
				...me,
				id: 'ajax-basic',
				request: {
					...me.request,
					path: `${ scene.input.site.core }wp-admin/admin-ajax.php`,
					query: 'action=any',
				},
			} )
		) === true
	);
}

/** Edits that hand the header over, the one that fits most servers first. */
const passThrough = ( directory: string ): HtaccessEdit[] => [
	{ kind: 'add-pass-through', directory, way: 'setenvif' },
	{ kind: 'add-pass-through', directory, way: 'rewrite' },
];

const passThroughSteps = () => [
	{
		text: __(
			'Put this line above “# BEGIN WordPress”. Keep a copy of the file.',
			'who-said-401'
		),
		snippet: {
			language: 'apache',
			where: '.htaccess',
			code: PASS_THROUGH.setenvif.join( '\n' ),
		},
	},
];

/** A line takes the header away. */
function headerRemoved(
	scene: Scene,
	taker: Found,
	severity: Proposal[ 'severity' ]
): Proposal {
	const place = { directory: taker.directory, line: taker.node.line };
	return {
		id: 'header-removed',
		directory: taker.directory,
		lines: [ place.line ],
		severity,
		summary: sprintf(
			/* translators: %s: place, such as: line 7 of .htaccess. */
			__(
				'The Authorization header is taken away by %s, so application passwords and tokens don’t log anyone in.',
				'who-said-401'
			),
			placeName( scene, place )
		),
		detail: sayingOf( taker.node ),
		steps: [
			{
				text: __(
					'Take the line out, unless someone put it there to keep such logins away.',
					'who-said-401'
				),
			},
		],
	};
}

/** No line hands it over. `severity` is `error` where application passwords are lost too. */
function headerRuleMissing(
	scene: Scene,
	severity: 'error' | 'info'
): Proposal {
	const { server, site } = scene.input;
	return {
		id: 'header-rule-missing',
		directory: site.home,
		lines: [],
		severity,
		summary:
			severity === 'error'
				? __(
						'No line hands the Authorization header to PHP, so application passwords and tokens don’t log anyone in.',
						'who-said-401'
					)
				: __(
						'No line hands the Authorization header to PHP: application passwords arrive all the same, tokens (Bearer) may not.',
						'who-said-401'
					),
		detail: sprintf(
			/* translators: %s: how PHP is run, such as: fpm. */
			__( 'PHP runs here as “%s”.', 'who-said-401' ),
			server.sapi
		),
		steps: passThroughSteps(),
		edits: passThrough( site.home ),
	};
}

/** The Authorization header on its way to PHP. */
export const authorizationHeader: Rule = ( scene ) => {
	const { site, headerArrives } = scene.input;
	if ( headerArrives && ! arrivesAtFiles( scene ) ) {
		// The server's own configuration hands it over, which these files do not show.
		return [];
	}
	const lost = lostIn( scene, [ 'me-basic', 'posts-basic', 'me-index' ] );
	const lostToken =
		lost ??
		lostIn( scene, [ 'me-bearer', 'posts-bearer', 'me-index-bearer' ] );
	if ( ! lostToken ) {
		return [];
	}
	const severity = lost ? 'error' : 'info';
	const taker = remover( scene, lostToken );
	if ( taker ) {
		return [ headerRemoved( scene, taker, severity ) ];
	}
	const pass = scene.directives.filter( isPass ).pop();
	return [
		lost && pass
			? {
					...faultOfHeaderRule(
						scene,
						pass,
						lost,
						passThrough( site.home )
					),
					severity,
					steps: passThroughSteps(),
				}
			: headerRuleMissing( scene, severity ),
	];
};
