/**
 * Public reports on the servers that they need: puts up what is wrong, pastes what the reporter had, and holds the first sentence
 * against the truth. npm run reports [-- words of its id …]. Needs root and Debian's servers, ModSecurity and its core rule set included.
 */
import type { Verdict } from '../../src/diagnosis/evidence/types';
import { startApache } from '../env/apache';
import { findScenario } from '../env/demo/scenarios';
import { startNginx } from '../env/nginx';
import type { RunningSite } from '../env/running-site';
import { cookieOf } from '../sandbox/session';
import { CONFIRMED } from './confirmed-reports';
import { diagnoseText } from './diagnose-text';
import { FORMS } from './forms';
import { FURTHER } from './further-reports';
import { MORE_REPORTS } from './more-reports';
import { putUp } from './put-up';
import type { PublicReport } from './report';
import { REPORTS } from './reports';
import { SENDERS } from './senders';
import { UNSEEN_APPS } from './unseen-apps';
import { UNSEEN } from './unseen-reports';

const ALL = [
	...REPORTS,
	...MORE_REPORTS,
	...FURTHER,
	...CONFIRMED,
	...SENDERS,
	...FORMS,
	...UNSEEN,
	...UNSEEN_APPS,
];

/** What is put up is what PHP runs, also right after something else stood there. */
const INI = { 'opcache.revalidate_freq': '0' };

/** The rule set of the firewall takes a number for a host, and in an argument, for an attack. */
const ON_APACHE = {
	hostname: 'localhost',
	constants: { WP_CACHE: true },
	ini: INI,
};

const SERVERS: Record<
	PublicReport[ 'server' ],
	() => Promise< RunningSite >
> = {
	apache: () => startApache( ON_APACHE ),
	firewall: () => startApache( { ...ON_APACHE, firewall: true } ),
	nginx: () => startNginx( { ini: INI } ),
	proxied: () =>
		startApache( {
			...ON_APACHE,
			cache: true,
			proxyLines:
				'proxy_set_header Authorization ""; proxy_no_cache 1; proxy_cache_bypass 1;',
		} ),
};

/** Accounts whose application passwords are pasted: the administrator's, and one without a role. */
const PASSWORDS = `$id = wp_insert_user( array( 'user_login' => 'norole', 'user_pass' => wp_generate_password(), 'user_email' => 'norole@example.org', 'role' => '' ) );
echo WP_Application_Passwords::create_new_application_password( 1, array( 'name' => 'Obsidian sync' ) )[0], ' ', WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'App' ) )[0];`;

/** What is wrong with a verdict; empty where it is right. */
function faultsOf(
	{ leads, says, steps, never }: PublicReport,
	verdict: Verdict
) {
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
		...( steps &&
		! first?.finding.remediation.steps.some( ( { text, snippet } ) =>
			steps.test( `${ text } ${ snippet?.code ?? '' }` )
		)
			? [ `no step says ${ steps }` ]
			: [] ),
		...( never?.test( all ) ? [ `says ${ never }` ] : [] ),
		...( first && first.finding.remediation.steps.length === 0
			? [ 'ends without a step' ]
			: [] ),
	];
}

async function tryOn( kind: PublicReport[ 'server' ], words: string[] ) {
	const chosen = ALL.filter(
		( { id, server } ) =>
			server === kind &&
			( words.length === 0 ||
				words.some( ( word ) => id.includes( word ) ) )
	);
	if ( chosen.length === 0 ) {
		return 0;
	}
	const site = await SERVERS[ kind ]();
	let wrong = 0;
	try {
		const cookie = await cookieOf( site, 'admin', 'password' );
		const [ password = '', noRole = '' ] = (
			await site.php( PASSWORDS )
		).split( ' ' );
		for ( const report of chosen ) {
			const takeAway = await putUp( site, report );
			try {
				const verdict = await diagnoseText(
					site,
					cookie,
					report.text?.( { url: site.url, password, noRole } ) ??
						null,
					report.basic ??
						( report.scenario === undefined
							? undefined
							: findScenario( report.scenario )?.visit?.basic )
				);
				const faults = faultsOf( report, verdict );
				wrong += faults.length > 0 ? 1 : 0;
				process.stdout.write(
					`${ faults.length > 0 ? 'WRONG' : 'right' } ${ report.id } (${ verdict.findings[ 0 ]?.check })\n  ${ verdict.headline }\n  - ${ verdict.findings[ 0 ]?.finding.remediation.steps[ 0 ]?.text }\n${ faults.map( ( fault ) => `  ${ fault }\n` ).join( '' ) }`
				);
			} finally {
				await takeAway();
			}
		}
	} finally {
		await site.stop();
	}
	return wrong;
}

async function tryAll( words: string[] ): Promise< void > {
	let wrong = 0;
	for ( const kind of Object.keys( SERVERS ) as PublicReport[ 'server' ][] ) {
		wrong += await tryOn( kind, words );
	}
	process.exitCode = wrong > 0 ? 1 : 0;
}

void tryAll( process.argv.slice( 2 ) );
