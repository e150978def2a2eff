import { __, sprintf } from '@wordpress/i18n';
import { linesOfOthers } from '../edit/block-differences';
import { isBlockWhole } from '../edit/restore-block';
import { foreignGroups, WORDPRESS } from '../edit/wordpress-blocks';
import { parse } from '../../apache/syntax/parse';
import type { Simulation } from '../../apache/syntax/types';
import { alteredBlock } from './altered-block';
import { sayingOf } from '../directives';
import { isFrontController, isLedElsewhere } from './led-elsewhere';
import type { Proposal, Rule, Scene } from './scene';
import { fileName, placeName } from './words';

/** Whether an address that is no file comes to WordPress, as far as the files decide that. */
function reachesWordPress( scene: Scene, answer: Simulation | undefined ) {
	return answer?.outcome === 'continue'
		? isFrontController( scene.input, answer.path )
		: answer?.by !== undefined || answer?.outcome !== 'response';
}

function steps( block: string, isNetwork: boolean ) {
	return [
		{
			text: isNetwork
				? __(
						'Network Admin → Settings → Network Setup shows the rules of this network; WordPress does not write them by itself.',
						'who-said-401'
					)
				: __(
						'Go to Settings → Permalinks and select Save Changes. WordPress then writes its block, if it may write the file.',
						'who-said-401'
					),
		},
		{
			text: isNetwork
				? __(
						'Put them into the file in place of the others:',
						'who-said-401'
					)
				: __(
						'If it may not, put the block into the file yourself:',
						'who-said-401'
					),
			snippet: {
				language: 'apache',
				where: '.htaccess',
				code: `# BEGIN WordPress\n${ block.trim() }\n# END WordPress`,
			},
		},
	];
}

function foreignLines( scene: Scene, text: string ): Proposal[] {
	const { site } = scene.input;
	const groups = foreignGroups( parse( text ), site.block );
	if ( groups.length === 0 ) {
		return [];
	}
	const lines = groups.map( ( { main } ) => main.node.line );
	const place = { directory: site.home, line: lines[ 0 ] ?? 0 };
	const passes = groups.some( ( { main } ) =>
		/authorization/i.test( main.node.args )
	);
	return [
		{
			id: 'line-in-block',
			directory: site.home,
			lines,
			severity: 'warning',
			summary: passes
				? sprintf(
						/* translators: %s: place, such as: line 7 of .htaccess. */
						__(
							'The rule for the Authorization header in %s stands inside WordPress’s own block and will be wiped when WordPress writes it again.',
							'who-said-401'
						),
						placeName( scene, place )
					)
				: sprintf(
						/* translators: %s: place, such as: line 7 of .htaccess. */
						__(
							'What someone added in %s stands inside WordPress’s own block and will be wiped when WordPress writes it again.',
							'who-said-401'
						),
						placeName( scene, place )
					),
			detail: groups
				.map( ( { main } ) => sayingOf( main.node ) )
				.join( '; ' ),
			steps: [
				{
					text: __(
						'Move it above “# BEGIN WordPress”.',
						'who-said-401'
					),
				},
			],
			edits: [
				{
					kind: 'move-above-block',
					directory: site.home,
					directives: groups.map( ( { main } ) =>
						sayingOf( main.node )
					),
				},
			],
		},
	];
}

/** What every finding about the block has. */
interface AboutBlock {
	directory: string;
	steps: ReturnType< typeof steps >;
	edits: [ { kind: 'restore-block'; directory: string } ];
}

const blockMissing = ( about: AboutBlock, file: string ): Proposal => ( {
	...about,
	id: 'block-missing',
	lines: [],
	severity: 'error',
	summary: sprintf(
		/* translators: %s: name of a file. */
		__(
			'WordPress’s block is missing in %s: the addresses of the REST API and of posts lead nowhere.',
			'who-said-401'
		),
		file
	),
	detail: '',
} );

const blockUnclosed = (
	about: AboutBlock,
	file: string,
	lines: number[]
): Proposal => ( {
	...about,
	edits: [ { kind: 'close-block', directory: about.directory } ],
	id: 'block-unclosed',
	lines,
	severity: 'warning',
	summary: sprintf(
		/* translators: %s: name of a file. */
		__(
			'WordPress’s block in %s has no proper end line: what stands below it may be lost when WordPress writes the block again.',
			'who-said-401'
		),
		file
	),
	detail: '',
	steps: [
		{
			text: __(
				'Put “# END WordPress” on a line of its own, right below the block’s last line.',
				'who-said-401'
			),
		},
	],
} );

const blockDuplicated = (
	about: AboutBlock,
	file: string,
	lines: number[]
): Proposal => ( {
	...about,
	id: 'block-duplicated',
	lines,
	severity: 'warning',
	summary: sprintf(
		/* translators: 1: name of a file, 2: number of times. */
		__(
			'%1$s has WordPress’s block %2$d times; WordPress renews only the first.',
			'who-said-401'
		),
		file,
		lines.length
	),
	detail: '',
} );

/** What is wrong with the block itself; null when nothing is. */
function faultOfBlock(
	scene: Scene,
	text: string,
	block: string
): Proposal | null {
	const { site } = scene.input;
	const directory = site.home;
	const blocks = parse( text ).markers.filter(
		( { name } ) => name === WORDPRESS
	);
	const file = fileName( scene.input, directory );
	const about: AboutBlock = {
		directory,
		steps: steps( block, site.isNetwork === true ),
		edits: [ { kind: 'restore-block', directory } ],
	};
	if ( blocks.length === 0 ) {
		return reachesWordPress( scene, scene.answerTo( 'posts' ) ) ||
			isLedElsewhere( scene )
			? null
			: blockMissing( about, file );
	}
	const lines = blocks.map( ( { begin } ) => begin );
	if ( blocks.some( ( { end } ) => end === null ) ) {
		return blockUnclosed( about, file, lines );
	}
	if ( blocks.length > 1 && ! site.isNetwork ) {
		return blockDuplicated( about, file, lines );
	}
	return isBlockWhole( text, block )
		? null
		: alteredBlock( scene, text, about );
}

/** The block WordPress writes: there, once, as it should be, and with nothing of others inside. */
export const wordpressBlock: Rule = ( scene ) => {
	const { block, home, isNetwork, prettyPermalinks } = scene.input.site;
	const file = scene.input.files.find(
		( { directory } ) => directory === home
	);
	// With plain permalinks WordPress needs no block.
	if ( ! prettyPermalinks || ! block?.trim() || file?.text === null ) {
		return [];
	}
	const text = file?.text ?? '';
	// On a network WordPress shows its rules and writes none, so that nothing inside them is in danger.
	const foreign = isNetwork ? [] : foreignLines( scene, text );
	const fault = faultOfBlock( scene, text, block );
	// Lines of others are no damage to the block: without them it may be whole.
	const isOnlyForeign =
		foreign.length > 0 &&
		fault?.id === 'block-altered' &&
		isBlockWhole( withoutGroups( text, block ), block );
	return isOnlyForeign
		? foreign
		: [ ...foreign, ...( fault ? [ fault ] : [] ) ];
};

/** The text without the lines of others, for comparing. */
function withoutGroups( text: string, block: string ): string {
	const gone = linesOfOthers( text, block );
	return text
		.split( '\n' )
		.filter( ( _, index ) => ! gone.has( index + 1 ) )
		.join( '\n' );
}
