import { __, sprintf } from '@wordpress/i18n';
import { refusedLines } from '../../apache/refused-lines';
import { parse } from '../../apache/syntax/parse';
import type { Place } from '../../apache/syntax/types';
import { saysStatus } from './denials';
import { isLoop } from './rewrite-loops';
import {
	isRefusal,
	type Proposal,
	type Rule,
	type Scene,
	serverFacts,
} from './scene';
import { placeName, quoteAt } from './words';

/** php_value and its kind exist only where PHP runs inside Apache. */
const PHP_SETTING = /^\s*php_(?:admin_)?(?:value|flag)\b/i;

function reasonOf( quote: string, problem: string | undefined ): string {
	if ( PHP_SETTING.test( quote ) ) {
		return __(
			'Only a server that runs PHP inside Apache knows this directive; here PHP runs on its own. Its settings belong into .user.ini.',
			'who-said-401'
		);
	}
	return (
		problem ??
		__(
			'This server does not know the directive, does not allow it here, or cannot read what follows it.',
			'who-said-401'
		)
	);
}

/** The lines of a file that Apache cannot take, the one it stops at first. */
function linesIn( scene: Scene, by: Place ): number[] {
	const file = scene.files.find(
		( { directory } ) => directory === by.directory
	);
	const lines = file
		? refusedLines(
				file,
				serverFacts( scene.input, undefined, scene.assumed )
			).map( ( { line } ) => line )
		: [];
	return [ ...new Set( [ by.line, ...lines ] ) ];
}

/** Reasons told; the lines themselves are all named. */
const TOLD = 4;

function proposalFor( scene: Scene, by: Place ): Proposal {
	const lines = linesIn( scene, by );
	const { errors } = parse(
		scene.files.find( ( { directory } ) => directory === by.directory )
			?.text ?? ''
	);
	const told = lines.slice( 0, TOLD ).map( ( line ) => {
		const quote = quoteAt( scene, { directory: by.directory, line } );
		const problem = errors.find( ( one ) => one.line === line )?.message;
		return `${ quote } – ${ reasonOf( quote, problem ) }`;
	} );
	return {
		id: 'broken-file',
		directory: by.directory,
		lines,
		severity: 'error',
		summary:
			lines.length === 1
				? sprintf(
						/* translators: %s: place, such as: line 7 of .htaccess. */
						__(
							'The web server answers 500 to every request in this folder, because of %s.',
							'who-said-401'
						),
						placeName( scene, by )
					)
				: sprintf(
						/* translators: 1: place, such as: line 7 of .htaccess. 2: line numbers, separated by commas. */
						__(
							'The web server answers 500 to every request in this folder, because of %1$s; it cannot take these lines either: %2$s.',
							'who-said-401'
						),
						placeName( scene, by ),
						lines.slice( 1 ).join( ', ' )
					),
		detail: told.join( ' ' ),
		steps: [
			{
				text:
					lines.length === 1
						? __(
								'Correct the line or put “#” in front of it, over FTP or in the host’s file manager.',
								'who-said-401'
							)
						: __(
								'Correct all these lines or put “#” in front of each, over FTP or in the host’s file manager: the web server stops at the first one.',
								'who-said-401'
							),
			},
		],
	};
}

/** A line Apache cannot take: it answers 500 to everything in the folder. */
export const brokenFile: Rule = ( scene ) => {
	const broken = new Map< string, Place >();
	for ( const named of scene.requests ) {
		const answer = scene.ask( named );
		if (
			isRefusal( answer ) &&
			answer.status === 500 &&
			! isLoop( answer ) &&
			! saysStatus( scene, answer ) &&
			scene.at( answer.by )?.name !== 'authuserfile'
		) {
			// One file has one line at which Apache stops.
			broken.set( answer.by.directory, answer.by );
		}
	}
	return [ ...broken.values() ].map( ( by ) => proposalFor( scene, by ) );
};
