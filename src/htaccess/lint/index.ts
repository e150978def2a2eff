/**
 * What .htaccess files do to the requests a WordPress site lives by. Judged by simulating these requests; a pattern alone is
 * never a finding.
 */
import { applyEdit } from '../edit';
import { authorizationHeader } from './authorization-header';
import { brokenFile } from './broken-file';
import { canonicalLoops } from './canonical-loops';
import { changesOf, sentenceOn } from './changes';
import { hangingQuestions, withConditions } from './conditions';
import { curlyQuotes } from './curly-quotes';
import { denials } from './denials';
import type {
	HtaccessEdit,
	HtaccessFinding,
} from '../../diagnosis/evidence/htaccess-finding';
import { harmless } from './harmless';
import type { LintInput } from './input';
import { leadsNowhere } from './leads-nowhere';
import { parentFiles } from './parent-files';
import { password } from './password';
import { prependedLines } from './prepended-lines';
import { ignoredFiles, prependedFiles, unreadableFiles } from './reading';
import { redirects } from './redirects';
import { redirectLoops } from './redirect-loops';
import { redirectWithoutAddress } from './redirect-without-address';
import { runToEnd } from '../steps';
import { rewriteLoops } from './rewrite-loops';
import { type Proposal, type Rule, Scene } from './scene';
import { undecidedLines } from './undecided';
import { wordpressBlock } from './wordpress-block';

const SEVERITIES = [ 'error', 'warning', 'info' ];

const RULES: Rule[] = [
	denials,
	password,
	leadsNowhere,
	wordpressBlock,
	authorizationHeader,
	redirects,
	redirectWithoutAddress,
	rewriteLoops,
	redirectLoops,
	canonicalLoops,
	prependedLines,
	curlyQuotes,
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

/** Something that takes a while, in steps. */
type InSteps< T > = Generator< void, T >;

/** Asks all requests; the scene keeps the answers. */
function* askAll( scene: Scene ): InSteps< void > {
	for ( const named of scene.requests ) {
		scene.ask( named );
		yield;
	}
}

/** All findings of a scene, in the order of the rules; `finish` makes one of what a rule proposes. */
function* findingsIn(
	scene: Scene,
	finish: (
		scene: Scene,
		proposal: Proposal,
		rule: Rule
	) => InSteps< HtaccessFinding >
): InSteps< HtaccessFinding[] > {
	yield* askAll( scene );
	const broken = brokenFile( scene );
	if ( broken.length > 0 ) {
		// Nothing else in the folder has any effect until it is mended.
		return broken.map( ( proposal ) => ( { ...proposal, edit: null } ) );
	}
	const findings: HtaccessFinding[] = [];
	for ( const rule of RULES ) {
		for ( const proposal of rule( scene ) ) {
			yield;
			findings.push( yield* finish( scene, proposal, rule ) );
		}
		yield;
	}
	return findings;
}

const withoutOffer = ( { edits, ...finding }: Proposal ): HtaccessFinding => ( {
	...finding,
	edit: null,
} );

function* withNoOffer(
	_: Scene,
	proposal: Proposal
): InSteps< HtaccessFinding > {
	return withoutOffer( proposal );
}

/** The finding with the first change that ends it and makes nothing else worse, and with what else that changes. */
function* withOffer(
	scene: Scene,
	proposal: Proposal,
	rule: Rule
): InSteps< HtaccessFinding > {
	const finding = withoutOffer( proposal );
	for ( const edit of proposal.edits ?? [] ) {
		const changed = withEdit( scene.input, edit );
		const after = yield* ends( scene, changed, proposal, rule, edit );
		const changes = after && changesOf( scene, after );
		if ( changes?.worse.length === 0 ) {
			return {
				...finding,
				detail: [ finding.detail, sentenceOn( changes ) ]
					.filter( Boolean )
					.join( ' ' ),
				edit,
			};
		}
	}
	return finding;
}

/** The scene after the edit, where it changes the file, ends the finding and breaks nothing; undefined where it does not. */
function* ends(
	scene: Scene,
	changed: LintInput,
	{ id, directory }: Proposal,
	rule: Rule,
	edit: HtaccessEdit
): InSteps< Scene | undefined > {
	const textOf = ( { files }: LintInput ) =>
		files.find( ( file ) => file.directory === edit.directory )?.text;
	if ( textOf( changed ) === textOf( scene.input ) ) {
		return undefined;
	}
	const after = new Scene( changed, scene.assumed );
	yield* askAll( after );
	const isEnded =
		brokenFile( after ).length === 0 &&
		! rule( after ).some(
			( other ) => other.id === id && other.directory === directory
		);
	return isEnded ? after : undefined;
}

/**
 * All findings, worst first, in steps: between two of them whoever calls may do something else. Thousands of rules take a while.
 * `reality` and `reads` only tell whether the files are read; everything else follows from the files.
 */
export function* lintInSteps( input: LintInput ): InSteps< HtaccessFinding[] > {
	const surroundings = [
		...unreadableFiles( input ),
		...prependedFiles( input ),
	];
	const ignored = ignoredFiles( input );
	if ( ignored ) {
		return [ ignored, ...surroundings ];
	}
	const scene = new Scene( input );
	const findings = yield* findingsIn( scene, withOffer );
	const open = hangingQuestions( scene );
	const all =
		open.length === 0
			? findings
			: yield* withConditions( scene, findings, open, ( other ) =>
					findingsIn( other, withNoOffer )
				);
	return [ ...all, ...surroundings ].sort(
		( a, b ) =>
			SEVERITIES.indexOf( a.severity ) - SEVERITIES.indexOf( b.severity )
	);
}

/** All findings at once. */
export const lint = ( input: LintInput ): HtaccessFinding[] =>
	runToEnd( lintInSteps( input ) );
