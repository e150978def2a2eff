import { __, sprintf } from '@wordpress/i18n';
import { moveAboveBlock } from '../edit/move-above-block';
import { withoutLine } from '../../apache/without-line';
import { arrives } from './arrives';
import { type Found, sayingOf } from '../directives';
import type { HtaccessEdit } from '../../diagnosis/evidence/htaccess-finding';
import type { NamedRequest } from './requests';
import type { Proposal, Scene } from './scene';
import { placeName } from './words';

const CONDITIONAL = /^if(?:module|define|version)$/i;

/** Whether a directive is one that hands the Authorization header to PHP. */
export function isPass( { name, node }: Found ): boolean {
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

/** What a finding says of such a line; the edits that would mend it, best first. */
type HeaderRuleFault = Pick<
	Proposal,
	'id' | 'lines' | 'summary' | 'detail'
> & {
	edits: HtaccessEdit[];
	directory: string;
};

/** What is wrong with a line (`pass`) that should hand the header over while this request loses it (`lost`). `edits` mend it in any case. */
export function faultOfHeaderRule(
	scene: Scene,
	pass: Found,
	lost: NamedRequest,
	edits: HtaccessEdit[]
): HeaderRuleFault {
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
					'The rule for the Authorization header in %1$s is turned off: this server does not meet %2$s.',
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
				'The rule for the Authorization header in %s has no effect, so application passwords and tokens don’t log anyone in.',
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
