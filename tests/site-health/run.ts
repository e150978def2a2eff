/**
 * What Site Health says of every broken site, held against what really works there.
 * npm run site-health [-- --choice | scenario …]
 */
import { applyScenario, withdrawScenario } from '../env/demo/apply';
import { findScenario, SCENARIOS } from '../env/demo/scenarios';
import type { Scenario } from '../env/demo/scenario';
import type { RunningSite } from '../env/running-site';
import { BENCHES } from '../causes/servers';
import { cookieOf, openSession } from '../sandbox/session';
import { judgeScreen } from './judge';
import { readScreen } from './read-screen';
import { appLogin, truthOf } from './truth';

const SHUFFLE_SEED = 401;

/** What CI tries: a well site, and one for each test of the screen. */
const CHOICE = [
	'healthy',
	'close-rest',
	'stale-nonce',
	'authorization-rule-late',
	'account-passwords-only',
	'login-life-short',
];

async function tell( site: RunningSite, cookie: string, scenario: Scenario ) {
	await applyScenario( site, scenario.name, { shuffle: SHUFFLE_SEED } );
	const login = await appLogin( site );
	const session = await openSession(
		site,
		site.admin.login,
		site.admin.password,
		{},
		{
			cookie,
			headers: scenario.visit?.basic
				? {
						Authorization: `Basic ${ Buffer.from( scenario.visit.basic ).toString( 'base64' ) }`,
					}
				: {},
		}
	);
	const truth = await truthOf( site, session, login );
	return { truth, results: await readScreen( session ) };
}

async function main( names: string[] ): Promise< void > {
	const asked = names[ 0 ] === '--choice' ? CHOICE : names;
	const wanted = asked.length > 0 ? asked.map( findScenario ) : SCENARIOS;
	const done = new Set< string >();
	let wrong = 0;
	for ( const bench of BENCHES.slice( 0, 2 ) ) {
		const here = wanted.filter(
			( { name, where, bench: own } ) =>
				! own && where.includes( bench.kind ) && ! done.has( name )
		);
		if ( here.length === 0 ) {
			continue;
		}
		const site = await bench.start();
		try {
			const cookie = await cookieOf( site, 'admin', 'password' );
			for ( const scenario of here ) {
				done.add( scenario.name );
				const { truth, results } = await tell( site, cookie, scenario );
				const faults = judgeScreen( truth, results );
				wrong += faults.length;
				const said = Object.entries( results )
					.filter( ( [ , { status } ] ) => status !== 'good' )
					.map( ( [ , { label } ] ) => label );
				process.stdout.write(
					`| ${ faults.length > 0 ? `WRONG: ${ faults.join( ' ' ) }` : 'right' } | ${ scenario.name } | ${ bench.name } | ${ said.join( '; ' ) || 'all good' } |\n`
				);
			}
			await withdrawScenario( site );
		} finally {
			await site.stop();
		}
	}
	process.stdout.write( `${ done.size } sites, ${ wrong } wrong.\n` );
	if ( done.size === 0 || wrong > 0 ) {
		process.exitCode = 1;
	}
}

main( process.argv.slice( 2 ) ).catch( ( error: Error ) => {
	process.stderr.write( `${ error.message }\n` );
	process.exitCode = 1;
} );
