import { __, sprintf } from '@wordpress/i18n';
import type { Simulation } from '../../apache/syntax/types';
import { withoutLine } from '../../apache/without-line';
import { allWords } from '../../apache/syntax/words';
import { type Found, sayingOf } from '../directives';
import type { Proposal, Rule, Scene } from './scene';
import { placeName } from './words';

/** What a line has to name to look as if it were about the REST API or about logins. */
const ALARMING = /wp-json|rest_route|xmlrpc|users/i;

/** Whether a line, taken by itself, looks like a refusal. */
function looksLikeRefusal( { name, node, sections }: Found ): boolean {
	const { args } = node;
	switch ( name ) {
		case 'rewriterule':
			return (
				/\[[^\]]*\b(?:F|forbidden|G|gone|R=4\d\d)\b[^\]]*\]\s*$/i.test(
					args
				) && ALARMING.test( args )
			);
		case 'redirect':
		case 'redirectmatch':
			return /^4\d\d\s/.test( args ) && ALARMING.test( args );
		case 'require':
			return (
				/^all\s+denied/i.test( args ) &&
				sections.some( ( section ) => ALARMING.test( section.args ) )
			);
		case 'deny':
			return (
				/^from\s+all/i.test( args ) &&
				sections.some( ( section ) => ALARMING.test( section.args ) )
			);
		default:
			return false;
	}
}

/** What can be told apart from outside. */
const seen = ( {
	outcome,
	status,
	location,
	path,
	env,
	headers,
}: Simulation ) =>
	JSON.stringify( [ outcome, status, location, path, env, headers ] );

function whyNot( { name, node, sections }: Found ): string {
	const pattern = allWords( node.args )[ 0 ] ?? '';
	if ( name === 'rewriterule' && /^\^?\//.test( pattern ) ) {
		return __(
			'Its pattern begins with a slash; in .htaccess the address that rules see has none.',
			'who-said-401'
		);
	}
	const section = sections.find( ( { name: kind } ) =>
		/^if(?:module|define|version)$/i.test( kind )
	);
	return section
		? sprintf(
				/* translators: %s: a section, such as: <IfModule mod_foo.c>. */
				__(
					'It does not match, or this server does not meet %s.',
					'who-said-401'
				),
				`<${ section.name } ${ section.args }>`
			)
		: __(
				'It does not match these requests, or a rule above it ends the round first.',
				'who-said-401'
			);
}

/** The simulated requests of which none changes when the line is gone. */
function changesNothing( scene: Scene, { directory, node }: Found ): boolean {
	const files = withoutLine( scene.files, { directory, line: node.line } );
	return scene.requests.every( ( named ) => {
		const before = scene.ask( named );
		return (
			before.outcome !== 'unknown' &&
			seen( before ) === seen( scene.askFiles( named, files ) )
		);
	} );
}

/** Rules that look as if they closed the REST API and do nothing of the kind. */
export const harmless: Rule = ( scene ) =>
	scene.directives
		.filter( looksLikeRefusal )
		// Meant for other versions of Apache, and for them alone.
		.filter( ( { sections } ) =>
			sections.every( ( { args } ) => ! args.startsWith( '!' ) )
		)
		.filter( ( found ) => changesNothing( scene, found ) )
		.map( ( found ): Proposal => {
			const { directory, node } = found;
			return {
				id: 'harmless',
				directory,
				lines: [ node.line ],
				severity: 'info',
				summary: sprintf(
					/* translators: 1: place, such as: line 7 of .htaccess. 2: number of requests. */
					__(
						'Harmless: %1$s looks as if it closed something, but none of %2$d requests is answered differently because of it.',
						'who-said-401'
					),
					placeName( scene, { directory, line: node.line } ),
					scene.requests.length
				),
				detail: `${ sayingOf( node ) } – ${ whyNot( found ) }`,
				steps: [],
			};
		} );
