/**
 * Public reports on the servers that they need: puts up what is wrong, pastes what the reporter had, and holds the first sentence
 * against the truth. npm run reports [-- words of its id …]. Needs root and Debian's servers, ModSecurity and its core rule set included.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Verdict } from '../../src/diagnosis/evidence/types';
import { startApache, type ApacheSite } from '../env/apache';
import { cookieOf } from '../sandbox/session';
import { diagnoseText } from './diagnose-text';
import { FURTHER } from './further-reports';
import { REPORTS, type PublicReport } from './reports';

/** Files that a report is put up with, below WordPress's folder. */
const PLACES = {
	/** A name of its own each time: PHP keeps what it has compiled of a file for some seconds. */
	plugin: ( nth: number ) => `wp-content/mu-plugins/stand-in-${ nth }.php`,
	cache: 'wp-content/advanced-cache.php',
};

/** Puts a report up; gives back what takes it away. */
async function putUp( site: ApacheSite, report: PublicReport, nth: number ) {
	const htaccess = join( site.root, '.htaccess' );
	const before = readFileSync( htaccess );
	const files = [
		[
			PLACES.plugin( nth ),
			report.plugin && `<?php\n${ report.plugin }\n`,
		],
		[ PLACES.cache, report.cache ],
	] as const;
	for ( const [ place, content ] of files ) {
		if ( content ) {
			const file = join( site.root, place );
			mkdirSync( dirname( file ), { recursive: true } );
			writeFileSync( file, content );
			await site.adopt?.( dirname( file ) );
		}
	}
	if ( report.htaccess || report.without ) {
		writeFileSync(
			htaccess,
			( report.htaccess ?? '' ) +
				before.toString().replace( report.without ?? '', '' )
		);
	}
	return () => {
		for ( const [ place ] of files ) {
			rmSync( join( site.root, place ), { force: true } );
		}
		writeFileSync( htaccess, before );
	};
}

/** What is wrong with a verdict; empty where it is right. */
function faultsOf( { leads, says, never }: PublicReport, verdict: Verdict ) {
	const all = verdict.findings
		.map( ( { finding } ) => finding.summary )
		.join( ' ' );
	const [ first ] = verdict.findings;
	return [
		...( leads !== null && first?.check !== leads
			? [ `led by ${ first?.check ?? 'nothing' }, not ${ leads }` ]
			: [] ),
		...( says.test( verdict.headline )
			? []
			: [ `does not say ${ says }` ] ),
		...( never?.test( all ) ? [ `says ${ never }` ] : [] ),
		...( first && first.finding.remediation.steps.length === 0
			? [ 'ends without a step' ]
			: [] ),
	];
}

async function tryOn( kind: PublicReport[ 'server' ], words: string[] ) {
	const chosen = [ ...REPORTS, ...FURTHER ].filter(
		( { id, server } ) =>
			server === kind &&
			( words.length === 0 ||
				words.some( ( word ) => id.includes( word ) ) )
	);
	if ( chosen.length === 0 ) {
		return 0;
	}
	const site = await startApache( {
		firewall: kind === 'firewall',
		// The rule set takes a number for a host, and in an argument, for an attack.
		hostname: 'localhost',
		constants: { WP_CACHE: true },
	} );
	let wrong = 0;
	try {
		const cookie = await cookieOf( site, 'admin', 'password' );
		const password = await site.php(
			"echo WP_Application_Passwords::create_new_application_password( 1, array( 'name' => 'Obsidian sync' ) )[0];"
		);
		for ( const [ nth, report ] of chosen.entries() ) {
			const takeAway = await putUp( site, report, nth );
			try {
				const verdict = await diagnoseText(
					site,
					cookie,
					report.text( { url: site.url, password } )
				);
				const faults = faultsOf( report, verdict );
				wrong += faults.length > 0 ? 1 : 0;
				process.stdout.write(
					`${ faults.length > 0 ? 'WRONG' : 'right' } ${ report.id } (${ verdict.findings[ 0 ]?.check })\n  ${ verdict.headline }\n${ faults.map( ( fault ) => `  ${ fault }\n` ).join( '' ) }`
				);
			} finally {
				takeAway();
			}
		}
	} finally {
		await site.stop();
	}
	return wrong;
}

async function tryAll( words: string[] ): Promise< void > {
	const wrong =
		( await tryOn( 'apache', words ) ) +
		( await tryOn( 'firewall', words ) );
	process.exitCode = wrong > 0 ? 1 : 0;
}

void tryAll( process.argv.slice( 2 ) );
