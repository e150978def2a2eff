import { __, sprintf } from '@wordpress/i18n';
import type { HtaccessFinding } from '../evidence/htaccess-finding';
import type { Exchange, HtaccessEvidence, Step } from '../evidence/types';

/** A line of a .htaccess file, as it is written there. */
export interface WrittenLine {
	directory: string;
	line: number;
	/** Without secrets. */
	text: string;
}

/** `wp-admin/.htaccess`, below the host. */
const fileOf = ( directory: string ) =>
	`${ directory.replace( /^\//, '' ) }.htaccess`;

/** The line that refuses an exchange just as it was refused; null where none is known to. */
export function refusingLine(
	htaccess: HtaccessEvidence | null,
	{ probe, response }: Exchange
): WrittenLine | null {
	const answer = htaccess?.answers.find(
		( { exchange } ) => exchange === probe.id
	);
	return answer?.outcome === 'response' &&
		response !== null &&
		answer.status === response.status
		? answer.by
		: null;
}

/** `Line 7 of .htaccess decides: Deny from all.` */
export function lineNote( { directory, line, text }: WrittenLine ): string {
	return sprintf(
		/* translators: 1: line number. 2: name of a file. 3: the line. */
		__( 'Line %1$d of %2$s decides: %3$s.', 'who-said-401' ),
		line,
		fileOf( directory ),
		text
	);
}

/** What to do about such a line; empty where none is known. */
export function lineSteps( found: WrittenLine | null ): Step[] {
	return found
		? [
				{
					title: __( 'Change the line', 'who-said-401' ),
					text: sprintf(
						/* translators: 1: line number. 2: name of a file. */
						__(
							'Look at line %1$d of %2$s, on the tab “Server & .htaccess”: it refuses this request. Take it out or narrow it down; if a plugin wrote it, turn it off in that plugin’s settings.',
							'who-said-401'
						),
						found.line,
						fileOf( found.directory )
					),
				},
			]
		: [];
}

/** The first finding in the files about a matter, by what its id begins with; null where there is none. */
export function fileFinding(
	htaccess: HtaccessEvidence | null,
	beginnings: readonly string[]
): HtaccessFinding | null {
	return (
		htaccess?.findings.find(
			( { id, severity } ) =>
				severity !== 'info' &&
				beginnings.some( ( beginning ) => id.startsWith( beginning ) )
		) ?? null
	);
}

/** What to do about it: by the page where it can, else by hand. */
export function fileSteps( finding: HtaccessFinding | null ): Step[] {
	return finding?.edit
		? [
				{
					title: __(
						'Let this page make the change',
						'who-said-401'
					),
					text: __(
						'On the tab “Server & .htaccess”, “Show the change” shows an exact change for this, tries it out and applies it.',
						'who-said-401'
					),
				},
			]
		: [];
}
