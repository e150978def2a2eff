import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evidence, Verdict } from '../../src/diagnosis/types';
import { redactEvidence } from '../../src/report';
import type { RunningSite } from '../env/running-site';

/** Redacted evidence of every scenario, one file each. */
export const EVIDENCE_FOLDER = join( __dirname, 'evidence' );

/** What a file holds. The name is the only thing that says what was broken. */
export interface SavedEvidence {
	/** Checks that found something, in the order of the verdict. */
	findings: string[];
	evidence: Evidence;
}

/** `close-rest (Apache, php-fpm)` → `close-rest--apache-php-fpm`. */
function fileNameOf( title: string ): string {
	return title
		.toLowerCase()
		.replace( ' (', '--' )
		.replace( /[^a-z0-9-]+/g, '-' )
		.replace( /-$/, '' );
}

/** Keeps what a scenario brought. Port and folder differ from run to run and are written as if they did not. */
export async function saveEvidence(
	{ url, root }: RunningSite,
	title: string,
	evidence: Evidence,
	verdict: Verdict
): Promise< void > {
	const { port } = new URL( url );
	const saved: SavedEvidence = {
		findings: verdict.findings.map( ( { check } ) => check ),
		evidence: redactEvidence( evidence ),
	};
	const text = JSON.stringify( saved )
		.replaceAll( `:${ port }`, ':8080' )
		.replaceAll( root, '/var/www/html' );
	await mkdir( EVIDENCE_FOLDER, { recursive: true } );
	await writeFile(
		join( EVIDENCE_FOLDER, `${ fileNameOf( title ) }.json` ),
		`${ text }\n`
	);
}
