import { __, sprintf } from '@wordpress/i18n';
import { PASS_THROUGH } from '../edit/add-pass-through';
import { moveAboveBlock } from '../edit/move-above-block';
import { withoutLine } from '../../apache/without-line';
import { arrives } from './arrives';
import { type Found, sayingOf } from '../directives';
import type { HtaccessEdit } from '../../diagnosis/evidence/htaccess-finding';
import type { NamedRequest } from './requests';
import type { Proposal, Rule, Scene } from './scene';
import { placeName } from './words';

const AUTHORIZATION = /authorization/i;
const CONDITIONAL = /^if(?:module|define|version)$/i;

/** Directives that hand the header over. */
function isPass( { name, node }: Found ): boolean {
	switch ( name ) {
		case 'rewriterule':
			return /\[[^\]]*E=(?:REDIRECT_)?HTTP_AUTHORIZATION:/i.test(
				node.args
			);
		case 'setenvif':
		case 'setenvifnocase':
			return (
				/^"?\^?authorization/i.test( node.args ) &&
				/HTTP_AUTHORIZATION=/i.test( node.args )
			);
		case 'cgipassauth':
			return /^on$/i.test( node.args );
		default:
			return false;
	}
}

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

type Cause = Pick< Proposal, 'id' | 'lines' | 'summary' | 'detail' > & {
	edits: HtaccessEdit[];
	directory: string;
};

/** What is wrong with a line that should hand the header over. */
function causeOf(
	scene: Scene,
	pass: Found,
	lost: NamedRequest,
	edits: HtaccessEdit[]
): Cause {
	const place = { directory: pass.directory, line: pass.node.line };
	const common = {
		directory: pass.directory,
		lines: [ place.line ],
		detail: sayingOf( pass.node ),
		edits,
	};
	const conditional = pass.sections.find( ( { name } ) =>
		CONDITIONAL.test( name )
	);
	if (
		conditional &&
		arrives( scene.askFiles( lost, unconditional( scene, pass ) ) )
	) {
		return {
			...common,
			id: 'header-rule-off',
			summary: sprintf(
				/* translators: 1: place, such as: line 7 of .htaccess. 2: a section, such as: <IfModule mod_foo.c>. */
				__(
					'The rule for the Authorization header in %1$s is switched off: this server does not meet %2$s.',
					'who-said-401'
				),
				placeName( scene, place ),
				`<${ conditional.name } ${ conditional.args }>`
			),
		};
	}
	if ( arrives( scene.askFiles( lost, movedUp( scene, pass ) ) ) ) {
		return {
			...common,
			id: 'header-rule-late',
			edits: [
				...( pass.marker === null
					? [
							{
								kind: 'move-above-block' as const,
								directory: pass.directory,
								directives: [ sayingOf( pass.node ) ],
							},
						]
					: [] ),
				...edits,
			],
			summary: sprintf(
				/* translators: %s: place, such as: line 7 of .htaccess. */
				__(
					'The rule for the Authorization header in %s comes too late: a rule above it ends the round ([L]).',
					'who-said-401'
				),
				placeName( scene, place )
			),
		};
	}
	return {
		...common,
		id: 'header-rule-without-effect',
		summary: sprintf(
			/* translators: %s: place, such as: line 7 of .htaccess. */
			__(
				'The rule for the Authorization header in %s has no effect, so application passwords and tokens count as no login.',
				'who-said-401'
			),
			placeName( scene, place )
		),
	};
}

/** The files as they would be with the line above WordPress's block. */
function movedUp( { files }: Scene, { directory, node }: Found ) {
	return files.map( ( file ) =>
		file.directory === directory
			? {
					...file,
					text: moveAboveBlock( file.text, [ sayingOf( node ) ] ),
				}
			: file
	);
}

/** The files as they would be if the conditions around the line held. */
function unconditional( scene: Scene, { directory, sections }: Found ) {
	return sections
		.filter( ( { name } ) => CONDITIONAL.test( name ) )
		.flatMap( ( { line, close } ) => ( close ? [ line, close.line ] : [] ) )
		.reduce(
			( files, line ) => withoutLine( files, { directory, line } ),
			scene.files
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

/** The Authorization header on its way to PHP. */
export const authorizationHeader: Rule = ( scene ) => {
	const { server, site, headerArrives } = scene.input;
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
	const edits: HtaccessEdit[] = [
		{ kind: 'add-pass-through', directory: site.home, way: 'setenvif' },
		{ kind: 'add-pass-through', directory: site.home, way: 'rewrite' },
	];
	const steps = [
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
	const severity = lost ? 'error' : 'info';
	const taker = remover( scene, lostToken );
	if ( taker ) {
		const place = { directory: taker.directory, line: taker.node.line };
		return [
			{
				id: 'header-removed',
				directory: taker.directory,
				lines: [ place.line ],
				severity,
				summary: sprintf(
					/* translators: %s: place, such as: line 7 of .htaccess. */
					__(
						'The Authorization header is taken away by %s, so application passwords and tokens count as no login.',
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
			},
		];
	}
	const pass = scene.directives.filter( isPass ).pop();
	if ( lost && pass ) {
		return [ { ...causeOf( scene, pass, lost, edits ), severity, steps } ];
	}
	return [
		{
			id: 'header-rule-missing',
			directory: site.home,
			lines: [],
			severity,
			summary: lost
				? __(
						'No line hands the Authorization header to PHP, so application passwords and tokens count as no login.',
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
			steps,
			edits,
		},
	];
};
