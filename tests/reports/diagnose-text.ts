import { UserLookupSchema } from '../../src/transport/credentials/schemas';
import type { ForRun, LookUpName } from '../../src/admin/parts/case/intake';
import {
	runnable,
	runnableAnswer,
} from '../../src/admin/parts/case/given-reader';
import { readAll } from '../../src/diagnosis/given';
import type { Understood } from '../../src/diagnosis/given/read-all';
import { diagnose } from '../../src/diagnosis/judging';
import type { Verdict } from '../../src/diagnosis/evidence/types';
import { collectEvidence } from '../../src/run/diagnose/collect-evidence';
import type { RunningSite } from '../env/running-site';
import { openSession } from '../sandbox/session';

/** What a run is started with. */
async function runOf(
	{ reading, isCrossSite, sent, asked }: Understood,
	lookUp: LookUpName
): Promise< ForRun > {
	switch ( reading.kind ) {
		case 'request':
			return runnable(
				{ ...reading.request, url: asked ?? reading.request.url },
				{ isCrossSite, sent },
				lookUp
			);
		case 'answer':
			return runnableAnswer( reading );
		case 'unreadable':
			throw new Error( reading.reason );
	}
}

/**
 * What the page says of a text that somebody pastes, on a real site: read, tried and judged as there.
 *
 * @param  site   With whatever is broken.
 * @param  cookie The administrator's login, made before it broke.
 * @param  text   As it was pasted; null for a run without.
 * @param  basic  User and password with which the browser passes the web server's own prompt.
 * @throws {Error} Where the text cannot be read.
 */
export async function diagnoseText(
	site: RunningSite,
	cookie: string,
	text: string | null,
	basic?: string
): Promise< Verdict > {
	const session = await openSession(
		site,
		site.admin.login,
		site.admin.password,
		{},
		{
			cookie,
			headers: basic
				? {
						Authorization: `Basic ${ Buffer.from( basic ).toString( 'base64' ) }`,
					}
				: {},
		}
	);
	const [ home = '', siteurl = '' ] = (
		await site.php( "echo home_url(), ' ', site_url();" )
	).split( ' ' );
	const run =
		text === null
			? null
			: await runOf(
					readAll( text, {
						home,
						siteurl,
						restRoot: `${ home }/wp-json/`,
					} ),
					( name ) =>
						session.server.call(
							'ws401_user_lookup',
							UserLookupSchema,
							{ name }
						)
				);
	return diagnose(
		await collectEvidence( {
			server: session.server,
			world: session.world,
			login: run?.login ?? null,
			content: run?.content ?? null,
			given: run && [ { ...run.request, at: session.world.now() } ],
			progress: {
				onFacts: () => {},
				onPlan: () => {},
				onExchange: () => {},
			},
		} )
	);
}
