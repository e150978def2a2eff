import { headerSchemeOf } from '../exchange/header-scheme';
import type {
	Credential,
	Endpoint,
	Exchange,
	HeaderScheme,
	Probe,
	GivenFacts,
	SiteFacts,
} from '../evidence/types';
import {
	originOf,
	restAddressOf,
	restUrl,
	type RestAddress,
} from '../exchange/address';
import { effectiveMethod, isUnsafe } from '../exchange/effective-method';
import { expectations } from '../exchange/expectations';
import { answerOf, isAsExpected } from '../exchange/find-exchange';
import { OWN_CONTENT_ENDPOINT } from './lack-of-content';
import { restProbe } from './make-probe';
import { otherOriginOf } from './other-origin';
import type { Plan } from './plan-probes';

/** How many of the given requests are repeated; the rest are read as they are. */
const REPEATED_REQUESTS = 3;

/** The method under which a given request is repeated: the one that WordPress obeys, as far as it can be read. */
function repeatedMethod( request: GivenFacts ): string {
	return (
		effectiveMethod( { ...request, url: request.url ?? '' } ).method ??
		request.method.toUpperCase()
	);
}

/** Methods that rules in front of WordPress forbid more often than others (ModSecurity's Core Rule Set, rule 911100). */
const RARE = [ 'PUT', 'PATCH', 'DELETE' ];

/** Whether a method goes out as POST with a header that names it. */
export const isRareMethod = ( method: string ) => RARE.includes( method );

/** A given request once more under its own method, where its repetition goes out as POST. */
export const AS_IS_ENDPOINT = 'given-as-is';

/** A given HEAD request as GET, which everybody lets through. */
export const AS_GET_ENDPOINT = 'given-as-get';

/** A given request with its login and a login cookie beside it. */
export const WITH_COOKIE_ENDPOINT = 'given-with-cookie';

/** A given request without the slash at the end of its path. */
export const WITHOUT_SLASH_ENDPOINT = 'given-without-slash';

/** The item that a given request saves, as the editor reads it. */
const SAVED_ITEM_ENDPOINT = 'given-item';

/** As whom a given request is repeated with the login it brought. */
const GIVEN_CREDENTIALS: Record< HeaderScheme, Credential > = {
	basic: 'application-password',
	bearer: 'bearer',
};

/**
 * Where a given request is tried: at its own address, or, where it went to this site under another scheme or with or without `www.`, at
 * the same path of the site's own. Null where it went to no REST address of this site.
 */
function givenAddressOf(
	site: SiteFacts,
	url: string | null
): RestAddress | null {
	const own = restAddressOf( site, url );
	const other = own ? null : otherOriginOf( site, url );
	return other === null || url === null
		? own
		: restAddressOf(
				site,
				`${ originOf( site.restRoot ) }${ url.slice( other.length ) }`
			);
}

/** Name under which the repetitions of the nth given request are found. */
function givenEndpoint( index: number ): Endpoint {
	return index === 0 ? 'given' : `given-${ index + 1 }`;
}

/**
 * The very requests the user gave: with login and nonce, as they were, in the other form, and as nobody for comparison. Unsafe ones
 * are dry runs. A request to another site, or to no REST address, is not repeated.
 */
export function repeatGiven(
	plan: Plan,
	given: readonly GivenFacts[]
): Probe[] {
	const { site, page, account } = plan;
	return given.slice( 0, REPEATED_REQUESTS ).flatMap( ( request, index ) => {
		const address = givenAddressOf( site, request.url );
		if ( ! address ) {
			return [];
		}
		const method = repeatedMethod( request );
		const asked = {
			endpoint: givenEndpoint( index ),
			route: address.route,
			method,
			dryRun: isUnsafe( { method, url: address.url } ),
		};
		const here = { ...asked, url: address.url, form: address.form };
		const known = {
			credential: 'cookie-nonce',
			expects: expectations.given( address.route, account ),
		} as const;
		const nobody = { expects: expectations.givenAsNobody() };
		const otherForm =
			address.form === 'pretty'
				? [
						{
							...asked,
							form: 'query' as const,
							url: restUrl( site, address.route, 'query' ),
						},
					]
				: [];
		// A login is tried once in a run, and only the first request's.
		const scheme =
			index === 0 && request.hasLogin
				? headerSchemeOf( request.carries )
				: null;
		const own = scheme && {
			credential: GIVEN_CREDENTIALS[ scheme ],
			expects: expectations.givenAsIs(),
		};
		return [
			{ ...here, ...known },
			...( own ? [ { ...here, ...own } ] : [] ),
			...otherForm.map( ( other ) => ( { ...other, ...known } ) ),
			{ ...here, ...nobody, credential: 'cookie' as const },
			...( index === 0
				? [
						{ ...here, ...nobody, credential: 'none' as const },
						...otherMethod( request, { ...here, ...known } ),
						...savedItem( { ...asked, ...known } ),
					]
				: [] ),
		].map( ( each ) => restProbe( site, page, each ) );
	} );
}

/** A saved item, or a copy of it that the editor keeps meanwhile. */
const ITEM = /^(\/wp\/v2\/[\w-]+\/\d+)(?:\/autosaves)?(?:\?.*)?$/;

/**
 * A given save ends before its answer is put together, so the same item is read as the editor reads it: what gets into that answer gets into
 * the answer to the save. What is to be deleted is read so too: it shows whether the item is there and answered
 * well, without deleting.
 */
function savedItem< Asked extends Partial< Probe > & { route: string } >(
	asked: Asked
): ( Asked & Pick< Probe, 'endpoint' | 'method' | 'dryRun' > )[] {
	const [ , item ] = ITEM.exec( asked.route ) ?? [];
	return item !== undefined && asked.dryRun
		? [
				{
					...asked,
					endpoint: SAVED_ITEM_ENDPOINT,
					route: `${ item }?context=edit`,
					method: 'GET',
					dryRun: false,
				},
			]
		: [];
}

/** The request that tells a rule about methods from every other refusal. */
function otherMethod< Asked extends Partial< Probe > >(
	request: GivenFacts,
	asked: Asked
): Asked[] {
	// Its address may name another method than it goes out with.
	if ( isUnsafe( { method: 'GET', url: request.url ?? '' } ) ) {
		return [];
	}
	const method = request.method.toUpperCase();
	// One that names its method in a header itself never goes out under it.
	if ( RARE.includes( method ) && ! request.isOverridden ) {
		return [ { ...asked, endpoint: AS_IS_ENDPOINT, asIs: true } ];
	}
	return method === 'HEAD'
		? [ { ...asked, endpoint: AS_GET_ENDPOINT, method: 'GET' } ]
		: [];
}

/** A given save with its own content, where it does not pass without: that is what its sender sends. Else the bare one. */
function withItsContent(
	exchanges: readonly Exchange[],
	bare: Exchange
): Exchange {
	const own = answerOf( exchanges, { endpoint: OWN_CONTENT_ENDPOINT } );
	return own &&
		own.probe.url === bare.probe.url &&
		bare.response &&
		! isAsExpected( bare )
		? own
		: bare;
}

/**
 * The repetition of a given request with login and nonce, as it was written, and with its content where it takes that to say anything;
 * undefined when it was not sent.
 */
export function repetitionOf(
	site: SiteFacts,
	exchanges: readonly Exchange[],
	request: GivenFacts,
	credential: Probe[ 'credential' ] = 'cookie-nonce'
): Exchange | undefined {
	const address = givenAddressOf( site, request.url );
	const bare = exchanges.find(
		( { probe } ) =>
			probe.endpoint.startsWith( 'given' ) &&
			! probe.asIs &&
			probe.endpoint !== WITH_COOKIE_ENDPOINT &&
			probe.url === address?.url &&
			probe.method === repeatedMethod( request ) &&
			probe.credential === credential
	);
	return bare && credential === 'cookie-nonce'
		? withItsContent( exchanges, bare )
		: bare;
}

/** The repetition of a given request with the very login it brought; undefined when that was not at hand. */
export function repetitionAsGiven(
	site: SiteFacts,
	exchanges: readonly Exchange[],
	request: GivenFacts
): Exchange | undefined {
	const scheme = headerSchemeOf( request.carries );
	return scheme
		? repetitionOf( site, exchanges, request, GIVEN_CREDENTIALS[ scheme ] )
		: undefined;
}

/** Whether a probe repeats a given request with the login it brought, which is gone after the run. */
export function bringsPastedLogin( {
	endpoint,
	credential,
}: Pick< Probe, 'endpoint' | 'credential' > ): boolean {
	return (
		endpoint.startsWith( 'given' ) &&
		Object.values( GIVEN_CREDENTIALS ).includes( credential )
	);
}
