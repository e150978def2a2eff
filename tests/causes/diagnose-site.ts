import type { Evidence } from '../../src/diagnosis/types';
import { carriedIn } from '../../src/diagnosis/credentials/carried';
import { headerFaultIn } from '../../src/diagnosis/header-fault';
import { collectEvidence } from '../../src/transport/collect-evidence';
import type { Scenario } from '../env/demo/scenario';
import type { RunningSite } from '../env/running-site';
import { openSession } from '../sandbox/session';

/** WordPress's cookie hash in the name of a login cookie. */
const HASH = /wordpress_logged_in_([0-9a-f]{32})/;

/** What the page takes out of a pasted Authorization header. */
function broughtIn( authorization = '' ) {
	const header = `Authorization: ${ authorization }`;
	const carries = carriedIn( header );
	const headerFault = headerFaultIn( header );
	return {
		...( carries && { carries } ),
		...( headerFault && { headerFault } ),
	};
}

/**
 * Opens the page as an administrator who logged in before, runs the diagnosis and returns what it found out.
 *
 * @param site   With the scenario on it.
 * @param cookie The administrator's login.
 * @param visit  What else the administrator brings along.
 */
export async function diagnoseSite(
	site: RunningSite,
	cookie: string,
	visit: NonNullable< Scenario[ 'visit' ] > = {}
): Promise< Evidence > {
	const { given, clock = 0, basic } = visit;
	const more = visit.cookie?.replaceAll(
		'%hash%',
		HASH.exec( cookie )?.[ 1 ] ?? ''
	);
	const session = await openSession(
		site,
		site.admin.login,
		site.admin.password,
		{},
		{
			cookie: [ cookie, more ].filter( Boolean ).join( '; ' ),
			clock,
			headers: basic
				? {
						Authorization: `Basic ${ Buffer.from( basic ).toString( 'base64' ) }`,
					}
				: {},
		}
	);
	return collectEvidence( {
		server: session.server,
		world: session.world,
		recorded: given
			? [
					{
						method: given.method,
						url:
							site.url
								.replace( /^https?(?=:)/, given.scheme ?? '$&' )
								.replace(
									'://',
									given.www ? '://www.' : '$&'
								) + given.path,
						status: given.status,
						code: given.code ?? null,
						...broughtIn( given.authorization ),
						at: session.world.now(),
					},
				]
			: null,
		progress: {
			onFacts( _, misshapen ) {
				if ( misshapen.length > 0 ) {
					throw new Error(
						`Facts came in another form: ${ misshapen.map( ( { where } ) => where ).join( ', ' ) }.`
					);
				}
			},
			onPlan: () => {},
			onExchange: () => {},
		},
	} );
}
