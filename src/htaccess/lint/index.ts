/**
 * What .htaccess files do to the requests a WordPress site lives by. Judged by simulating these requests; a pattern alone is
 * never a finding.
 */
import { applyEdit } from '../edit';
import { authorizationHeader } from './authorization-header';
import { brokenFile } from './broken-file';
import { denials } from './denials';
import type {
	HtaccessEdit,
	HtaccessFinding,
} from '../../diagnosis/evidence/htaccess-finding';
import { harmless } from './harmless';
import type { LintInput } from './input';
import { parentFiles } from './parent-files';
import { password } from './password';
import { ignoredFiles, prependedFiles, unreadableFiles } from './reading';
import { redirects } from './redirects';
import { resultOf } from '../steps';
import { rewriteLoops } from './rewrite-loops';
import { type Proposal, type Rule, Scene } from './scene';
import { undecidedLines } from './undecided';
import { wordpressBlock } from './wordpress-block';

const SEVERITIES = [ 'error', 'warning', 'info' ];

const RULES: Rule[] = [
	denials,
	password,
	wordpressBlock,
	authorizationHeader,
	redirects,
	rewriteLoops,
	parentFiles,
	undecidedLines,
	harmless,
];

/** The input with one file changed, or added where there was none. */
export function withEdit( input: LintInput, edit: HtaccessEdit ): LintInput {
	const { directory } = edit;
	const present = input.files.find(
		( file ) => file.directory === directory
	);
	const text = applyEdit( present?.text ?? '', edit, input.site.block );
	return {
		...input,
		files: present
			? input.files.map( ( file ) =>
					file === present ? { ...file, text } : file
				)
			: [ ...input.files, { directory, path: '.htaccess', text } ],
	};
}

/** Whether the edit changes the file and ends the finding, and breaks nothing. */
function ends(
	input: LintInput,
	{ id, directory }: Proposal,
	rule: Rule,
	edit: HtaccessEdit
) {
	const changed = withEdit( input, edit );
	const textOf = ( { files }: LintInput ) =>
		files.find( ( file ) => file.directory === edit.directory )?.text;
	if ( textOf( changed ) === textOf( input ) ) {
		return false;
	}
	const scene = new Scene( changed );
	return (
		brokenFile( scene ).length === 0 &&
		! rule( scene ).some(
			( other ) => other.id === id && other.directory === directory
		)
	);
}

/**
 * All findings, worst first, in steps: between two of them whoever calls may do something else. Thousands of rules take a while.
 * `reality` and `reads` only tell whether the files are read; everything else follows from the files.
 */
export function* lintInSteps(
	input: LintInput
): Generator< void, HtaccessFinding[] > {
	const surroundings = [
		...unreadableFiles( input ),
		...prependedFiles( input ),
	];
	const ignored = ignoredFiles( input );
	if ( ignored ) {
		return [ ignored, ...surroundings ];
	}
	const scene = new Scene( input );
	for ( const named of scene.requests ) {
		// The scene keeps the answers for the rules.
		scene.ask( named );
		yield;
	}
	const broken = brokenFile( scene );
	if ( broken.length > 0 ) {
		// Nothing else in the folder has any effect until it is mended.
		return [
			...broken.map( ( proposal ) => ( { ...proposal, edit: null } ) ),
			...surroundings,
		];
	}
	const findings: HtaccessFinding[] = [];
	for ( const rule of RULES ) {
		for ( const proposal of rule( scene ) ) {
			const { edits = [], ...finding } = proposal;
			yield;
			const edit = edits.find( ( one ) =>
				ends( input, proposal, rule, one )
			);
			findings.push( { ...finding, edit: edit ?? null } );
		}
		yield;
	}
	return [ ...findings, ...surroundings ].sort(
		( a, b ) =>
			SEVERITIES.indexOf( a.severity ) - SEVERITIES.indexOf( b.severity )
	);
}

/** All findings at once. */
export const lint = ( input: LintInput ): HtaccessFinding[] =>
	resultOf( lintInSteps( input ) );
