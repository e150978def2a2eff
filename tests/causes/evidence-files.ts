import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evidence } from '../../src/diagnosis/evidence/types';
import { redactEvidence } from '../../src/report';
import type { RunningSite } from '../env/running-site';
import type { Names } from './judge-scenario';
import { steady } from './steady';

/** Redacted evidence of every scenario, one file for each server it was seen on. */
export const EVIDENCE_FOLDER = join( __dirname, 'evidence' );

/** What a file holds. */
interface Recording {
	/** Name of the scenario. */
	scenario: string;
	/** The server, as `npm run causes` calls it. */
	bench: string;
	/** Whom the first sentence must name, and whom it must not. */
	names: Names;
	evidence: Evidence;
}

const slug = ( name: string ) =>
	name
		.toLowerCase()
		.replace( /[^a-z0-9]+/g, '-' )
		.replace( /^-|-$/g, '' );

/** Keeps what a scenario brought, in place of what it brought before. */
export async function saveEvidence(
	{ url, root }: RunningSite,
	scenario: string,
	bench: string,
	evidence: Evidence,
	names: Names
): Promise< void > {
	const recording: Recording = {
		scenario,
		bench,
		names,
		evidence: redactEvidence(
			steady( evidence, { port: new URL( url ).port, root } )
		),
	};
	await mkdir( EVIDENCE_FOLDER, { recursive: true } );
	await writeFile(
		join( EVIDENCE_FOLDER, `${ scenario }--${ slug( bench ) }.json` ),
		`${ JSON.stringify( recording, null, '\t' ) }\n`
	);
}

/** All that was kept, by name of the file. */
export const savedEvidences = (): Recording[] =>
	readdirSync( EVIDENCE_FOLDER )
		.sort()
		.map(
			( name ) =>
				JSON.parse(
					readFileSync( join( EVIDENCE_FOLDER, name ), 'utf8' )
				) as Recording
		);
