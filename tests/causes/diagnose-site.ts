import type { Evidence } from '../../src/diagnosis/evidence/types';
import { prepareForRun } from '../../src/diagnosis/given/given-for-run';
import { loginOfHeader } from '../../src/diagnosis/given/reading/login';
import { collectEvidence } from '../../src/run/diagnose/collect-evidence';
import { createVantages } from '../../src/run/diagnose/create-vantages';
import { askAccounts } from '../../src/run/compare-accounts/ask-accounts';
import type { Scenario } from '../env/demo/scenario';
import type { RunningSite } from '../env/running-site';
import { openSession, type Session } from '../sandbox/session';

type Visit = NonNullable< Scenario[ 'visit' ] >;

/** WordPress's cookie hash in the name of a login cookie. */
const HASH = /wordpress_logged_in_([0-9a-f]{32})/;

type Given = NonNullable< Visit[ 'given' ] >;

/** The given request of a scenario, as the page understands it when it is pasted. */
function givenTo( { url }: RunningSite, given: Given ) {
	return prepareForRun( {
		method: given.method,
		url:
			url
				.replace( /^https?(?=:)/, given.scheme ?? '$&' )
				.replace( '://', given.www ? '://www.' : '$&' ) + given.path,
		status: given.status,
		code: given.code ?? null,
		message: null,
		origin: given.from ?? null,
		referer: null,
		userAgent: given.userAgent ?? null,
		login: given.authorization
			? loginOfHeader( given.authorization )
			: null,
		nonce: null,
		cookie: null,
		body: null,
	} );
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
	visit: Visit = {}
): Promise< Evidence > {
	const { given, clock = 0, basic } = visit;
	const ofSite = ( text: string | undefined ) =>
		text?.replaceAll( '%hash%', HASH.exec( cookie )?.[ 1 ] ?? '' );
	const outside = ofSite( visit.outside );
	const whole = [ cookie, ofSite( visit.cookie ) ]
		.filter( Boolean )
		.join( '; ' );
	const session = await openSession(
		site,
		site.admin.login,
		site.admin.password,
		{},
		{
			cookieFor: ( { pathname } ) =>
				outside === undefined || pathname.includes( '/wp-admin/' )
					? whole
					: outside,
			clock,
			headers: basic
				? {
						Authorization: `Basic ${ Buffer.from( basic ).toString( 'base64' ) }`,
					}
				: {},
		}
	);
	const brought = given ? givenTo( site, given ) : null;
	const evidence = await collectEvidence( {
		server: session.server,
		world: session.world,
		login: brought?.login ?? null,
		given: brought
			? [
					{
						...brought.request,
						...( given?.app && { app: given.app } ),
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
	return visit.compare
		? {
				...evidence,
				accounts: await compareWith(
					site,
					session,
					evidence,
					visit.compare
				),
			}
		: evidence;
}

/** The administrator's answers beside those of another account, as the page compares them. */
async function compareWith(
	site: RunningSite,
	{ server, world }: Session,
	evidence: Evidence,
	{ login, method, route }: NonNullable< Visit[ 'compare' ] >
) {
	const { site: facts, page, account } = evidence;
	if ( ! facts || ! page || ! account ) {
		throw new Error( 'There are no facts to compare accounts by.' );
	}
	const id = Number(
		await site.php( `echo get_user_by( 'login', '${ login }' )->ID;` )
	);
	return askAccounts( {
		questions: [ { id: 'chosen', method, route } ],
		others: [ { id, roles: [ 'Author' ] } ],
		site: facts,
		page,
		account,
		ownRoles: [ 'Administrator' ],
		server,
		vantages: createVantages( server, world, () => evidence.exchanges ),
		onRow: () => {},
	} );
}
