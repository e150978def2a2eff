import { headerSchemeOf } from '../exchange/header-scheme';
import type {
	Evidence,
	Exchange,
	HeaderScheme,
	Probe,
	SiteFacts,
} from '../evidence/types';
import { restAddressOf } from '../exchange/address';
import { expectations } from '../exchange/expectations';
import { SCHEME_ENDPOINTS } from '../exchange/scheme-arrival';
import { dialectOf } from '../servers';
import { ajaxProbe } from './make-probe';
import { otherOriginOf } from './other-origin';
import type { Plan } from './plan-probes';

const SCHEMES: readonly HeaderScheme[] = [ 'basic', 'bearer' ];

/** The scheme a probe asks the echo with; null for every other probe. */
export function schemeOf( {
	endpoint,
}: Pick< Probe, 'endpoint' > ): HeaderScheme | null {
	return (
		SCHEMES.find( ( scheme ) => SCHEME_ENDPOINTS[ scheme ] === endpoint ) ??
		null
	);
}

/** Whether the header that was sent under a scheme of our own did not come through, or not by the way the file names. */
function isHeaderInDoubt( { browserEcho, server, site }: Evidence ): boolean {
	if ( ! browserEcho || ! server ) {
		return false;
	}
	const { httpAuthorization, redirectHttpAuthorization } = browserEcho;
	const isThere = httpAuthorization || redirectHttpAuthorization;
	const { exists, readable, passesAuthorization } = server.htaccess;
	return (
		! isThere ||
		// WordPress's own rule is not there, so something else hands the header over, and perhaps not every one.
		( exists &&
			readable &&
			! passesAuthorization &&
			site?.applicationPasswords.inUse === true &&
			dialectOf( server ).readsHtaccess )
	);
}

/** Whether a given request to the REST API may have failed for its header: a refusal that is not about its nonce. */
function isHeaderInQuestion( site: SiteFacts, { given }: Evidence ): boolean {
	return ( given ?? [] ).some(
		( { url, status, code, carries } ) =>
			( restAddressOf( site, url ) ?? otherOriginOf( site, url ) ) &&
			( headerSchemeOf( carries ) !== null ||
				( [ 401, 403 ].includes( status ?? 0 ) &&
					code !== 'rest_cookie_invalid_nonce' ) )
	);
}

/**
 * The echo once more with a Basic and with a Bearer header, while it is open whether the header is what fails: rules of servers and
 * plugins look at the scheme. Not where a login prompt stands in front: it would count a wrong login.
 */
export function probeSchemes(
	{ site, page }: Plan,
	evidence: Evidence,
	exchanges: readonly Exchange[]
): Probe[] {
	const isChallenged = exchanges.some(
		( { response } ) => response?.headers[ 'www-authenticate' ]
	);
	return ! isChallenged &&
		( isHeaderInDoubt( evidence ) || isHeaderInQuestion( site, evidence ) )
		? SCHEMES.map( ( scheme ) =>
				ajaxProbe( site, page, 'ws401_echo', {
					endpoint: SCHEME_ENDPOINTS[ scheme ],
					credential: 'none',
					expects: expectations.schemeEcho(),
				} )
			)
		: [];
}
