import {
	planFollowUps,
	planProbes,
	readResponse,
} from '../src/diagnosis/probes';
import type {
	Component,
	ComponentFacts,
	Evidence,
	Exchange,
	ExchangeResponse,
	FailureKind,
	HeaderEcho,
	HookCallback,
	Probe,
} from '../src/diagnosis/evidence/types';
import { exchangesOf, type Wanted } from '../src/diagnosis/probes';

/** Evidence with everything known; what a user may give is null until a test gives it. */
export type WholeEvidence = {
	[ K in keyof Evidence ]: K extends 'given'
		? Evidence[ K ]
		: NonNullable< Evidence[ K ] >;
};

const HOME = 'https://example.org';

/** The REST server sends these before it authenticates. */
const ENVELOPE = {
	'content-type': 'application/json; charset=UTF-8',
	'access-control-allow-headers':
		'Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type',
	'x-robots-tag': 'noindex',
	'x-content-type-options': 'nosniff',
	link: `<${ HOME }/wp-json/>; rel="https://api.w.org/"`,
};

/** Any answer. */
export function answer(
	status: number,
	body: string,
	headers: Record< string, string > = {}
): ExchangeResponse {
	return readResponse( {
		status,
		statusText: '',
		headers,
		body,
		finalUrl: '',
	} );
}

/** What the REST server answers with. */
export function restAnswer(
	status: number,
	body: unknown,
	headers: Record< string, string > = {}
): ExchangeResponse {
	return answer( status, JSON.stringify( body ), {
		...ENVELOPE,
		...headers,
	} );
}

/** An error as the REST server words it; `allow` when it comes from the route itself. */
export function restError(
	status: number,
	code: string,
	message = 'Sorry, you are not allowed to do that.',
	headers: Record< string, string > = {}
): ExchangeResponse {
	return restAnswer( status, { code, message, data: { status } }, headers );
}

/** A page of HTML, as a web server or a theme sends it. */
export function htmlPage(
	status: number,
	body: string,
	headers: Record< string, string > = {}
): ExchangeResponse {
	return answer( status, body, {
		'content-type': 'text/html; charset=UTF-8',
		...headers,
	} );
}

/** What this plugin answers at an address that is asked which cookies reach it; all that a login brings unless told otherwise. */
export function cookieAnswer(
	change: Record< string, unknown > = {}
): ExchangeResponse {
	return answer(
		200,
		JSON.stringify( {
			ws401: 'cookies',
			login: 'accepted',
			admin: 'accepted',
			names: [ 'wordpress_logged_in_', 'wordpress_' ],
			other: 0,
			twice: [],
			...change,
		} )
	);
}

function healthyAnswer( {
	endpoint,
	dryRun,
	origin,
	expects,
}: Probe ): ExchangeResponse {
	const status = expects.statuses[ 0 ] ?? 200;
	if ( dryRun && status < 400 ) {
		return restAnswer(
			200,
			{ ws401: 'dry-run' },
			{ 'x-ws401-dry-run': 'reached' }
		);
	}
	if ( status >= 400 ) {
		return restError(
			status,
			'rest_not_logged_in',
			'You are not currently logged in.',
			{ allow: 'GET' }
		);
	}
	switch ( endpoint ) {
		case 'index':
			return restAnswer( 200, {
				name: 'Example',
				url: HOME,
				home: HOME,
				namespaces: [ 'oembed/1.0', 'shop/v1', 'wp/v2' ],
			} );
		case 'front-page':
		case 'front-page-again':
			// A theme's page is longer than what is kept of it.
			return {
				...htmlPage( 200, '<title>Example</title><h1>Example</h1>' ),
				truncated: true,
			};
		case 'login-page':
			return {
				...htmlPage( 200, '<form name="loginform" id="loginform">' ),
				truncated: true,
			};
		case 'feed':
			return answer( 200, '<rss version="2.0"></rss>', {
				'content-type': 'application/rss+xml; charset=UTF-8',
			} );
		case 'echo-basic':
		case 'echo-bearer':
			return answer(
				200,
				'{"success":true,"data":{"httpAuthorization":true}}'
			);
		case 'echo':
			return answer( 200, '{"success":true,"data":{}}' );
		case 'cookies-rest':
		case 'cookies-admin':
		case 'cookies-front':
			return cookieAnswer();
		case 'rest-nonce':
			return answer( 200, 'a1b2c3d4e5' );
		default:
			return restAnswer( 200, [ { id: 1 } ], {
				allow: 'GET',
				...( origin && { 'access-control-allow-origin': origin } ),
			} );
	}
}

/** A probe as recorded, with the answer of a healthy site unless told otherwise. */
export function exchange(
	probe: Probe,
	response: ExchangeResponse = healthyAnswer( probe )
): Exchange {
	return {
		probe,
		sentAt: Date.UTC( 2026, 0, 1 ),
		duration: 80,
		response: { ...response, finalUrl: response.finalUrl || probe.url },
		failure: null,
		reachedEndpoint: response.headers[ 'x-ws401-dry-run' ] === 'reached',
		receipt: null,
	};
}

/** Gives every matching exchange another answer; throws when there is none, so that no test tests nothing. */
export function respond(
	evidence: WholeEvidence,
	wanted: Wanted,
	response: ExchangeResponse
): void {
	for ( const each of matching( evidence, wanted ) ) {
		Object.assign( each, exchange( each.probe, response ) );
	}
}

/** Lets every matching exchange fail without an answer. */
export function fail(
	evidence: WholeEvidence,
	wanted: Wanted,
	kind: FailureKind,
	message = ''
): void {
	for ( const each of matching( evidence, wanted ) ) {
		each.response = null;
		each.failure = { kind, message };
		each.reachedEndpoint = false;
	}
}

function matching( evidence: WholeEvidence, wanted: Wanted ): Exchange[] {
	const found = exchangesOf( evidence.exchanges, wanted );
	if ( found.length === 0 ) {
		throw new Error( `No exchange matches ${ JSON.stringify( wanted ) }.` );
	}
	return found;
}

/** Sends the follow-ups until there are none, with healthy answers unless told otherwise. */
export function followUp(
	evidence: WholeEvidence,
	respondTo: ( probe: Probe ) => ExchangeResponse | undefined = () =>
		undefined
): void {
	for (
		let probes = planFollowUps( evidence );
		probes.length > 0;
		probes = planFollowUps( evidence )
	) {
		evidence.exchanges.push(
			...probes.map( ( probe ) => exchange( probe, respondTo( probe ) ) )
		);
	}
}

/** Plans the probes anew, after a change of the facts they depend on, and answers them as a healthy site does. */
export function probeAgain( evidence: WholeEvidence ): void {
	evidence.exchanges = planProbes( evidence ).map( ( probe ) =>
		exchange( probe )
	);
}

/** A plugin as the owner of a piece of code. */
export function plugin( id: string, name: string ): Component {
	return { kind: 'plugin', id, name };
}

/** What is known of an active plugin without a settings page. */
export const activePlugin = (
	id: string,
	name: string
): ComponentFacts[ 'plugins' ][ number ] => ( {
	id,
	name,
	version: '1.0',
	requires: [],
	network: false,
	missing: false,
	settingsUrl: null,
} );

/** An exchange with a trace that saw a component give its answer. */
export function seenBy( asked: Exchange, component: Component ): Exchange {
	return {
		...asked,
		receipt: {
			probe: '',
			loaded: '',
			early: false,
			refusedWrites: 0,
			muted: true,
			fatal: null,
			origin: {
				component,
				file: `wp-content/plugins/${ component.id }`,
				line: 3,
				where: 'init',
				callback: '',
			},
		},
	};
}

/** Activates a plugin and puts a callback of it on a hook. */
export function hookIn(
	evidence: WholeEvidence,
	{ id, name }: { id: string; name: string },
	hook: string,
	change: Partial< HookCallback > = {}
): void {
	if ( ! evidence.components.plugins.some( ( each ) => each.id === id ) ) {
		evidence.components.plugins.push( {
			...activePlugin( id, name ),
			settingsUrl: `${ HOME }/wp-admin/options-general.php?page=${ id.split( '/' )[ 0 ] }`,
		} );
	}
	evidence.hooks.push( {
		hook,
		priority: 10,
		callback: 'Closure',
		component: plugin( id, name ),
		file: `wp-content/plugins/${ id }`,
		line: 31,
		stock: false,
		...change,
	} );
}

function stock(
	hook: string,
	callback: string,
	priority: number
): HookCallback {
	return {
		hook,
		priority,
		callback,
		component: { kind: 'core', id: 'core', name: 'WordPress' },
		file: 'wp-includes/rest-api.php',
		line: 1,
		stock: true,
	};
}

function echoAt( vantage: HeaderEcho[ 'vantage' ] ): HeaderEcho {
	return {
		vantage,
		httpAuthorization: true,
		redirectHttpAuthorization: false,
		phpAuthUser: false,
		getallheaders: true,
		cookies: vantage === 'browser' ? [ 'wordpress_logged_in' ] : [],
		isSsl: true,
		forwardedProto: '',
		exchange: `${ vantage }/none/GET/echo/direct`,
	};
}

/**
 * A site on which nothing is wrong: Apache with php-fpm, two harmless plugins, an administrator. Each test breaks one
 * thing in it.
 */
export function healthySite(
	change: ( evidence: WholeEvidence ) => void = () => {}
): WholeEvidence {
	const evidence: WholeEvidence = {
		site: {
			wordpress: '7.1.4',
			php: '8.2.36',
			home: HOME,
			siteurl: HOME,
			restRoot: `${ HOME }/wp-json/`,
			restPrefix: 'wp-json',
			permalinkStructure: '/%postname%/',
			ajaxUrl: `${ HOME }/wp-admin/admin-ajax.php`,
			adminUrl: `${ HOME }/wp-admin/`,
			loginUrl: `${ HOME }/wp-login.php`,
			multisite: false,
			environment: 'production',
			isSsl: true,
			language: 'en-US',
			time: 1_767_225_600,
			editablePost: 1,
			postsRoute: '/wp/v2/posts',
			applicationPasswords: {
				supported: true,
				available: true,
				inUse: true,
			},
		},
		server: {
			sapi: 'fpm-fcgi',
			software: 'Apache/2.4.71 (Debian)',
			forwarded: {},
			autoPrependFile: '',
			doubledCookies: [],
			basicAuthUser: false,
			visitorAddress: '203.0.113.9',
			serverAddress: '203.0.113.80',
			htaccess: {
				exists: true,
				readable: true,
				passesAuthorization: true,
				hasBasicAuth: false,
			},
		},
		components: {
			plugins: [ 'gallery', 'forms' ].map( ( slug ) => ( {
				id: `${ slug }/${ slug }.php`,
				name: slug,
				version: '2.1',
				requires: [],
				network: false,
				missing: false,
				settingsUrl: null,
			} ) ),
			mustUse: [],
			dropIns: [],
			theme: {
				stylesheet: 'twentytwentyfive',
				template: 'twentytwentyfive',
				name: 'Twenty Twenty-Five',
				version: '1.3',
			},
		},
		hooks: [
			stock( 'determine_current_user', 'wp_validate_auth_cookie', 10 ),
			stock(
				'determine_current_user',
				'wp_validate_application_password',
				20
			),
			stock(
				'rest_authentication_errors',
				'rest_cookie_check_errors',
				100
			),
			stock( 'rest_post_dispatch', 'rest_send_allow_header', 10 ),
			stock( 'parse_request', 'rest_api_loaded', 10 ),
		],
		account: {
			id: 1,
			login: 'admin',
			roles: [ 'administrator' ],
			canManageOptions: true,
			canEditPosts: true,
		},
		credentials: {
			forSite: { base: true, answer: true, voices: [] },
			forUser: { base: true, answer: true, voices: [] },
			apiRequest: { base: true, answer: true, voices: [] },
			forXmlrpc: { base: true, answer: true, voices: [] },
			roles: [
				{
					role: 'administrator',
					name: 'Administrator',
					asked: 1,
					refused: 0,
					voices: [],
				},
			],
			inUse: true,
			holders: 1,
			cookies: {
				domain: '',
				path: '/',
				sitePath: '/',
				adminPath: '/wp-admin',
				otherLogins: 0,
			},
			lifetimes: {
				session: 172_800,
				remembered: 1_209_600,
				nonce: 86_400,
			},
			secrets: {
				JWT_AUTH_SECRET_KEY: false,
				SIMPLE_JWT_PRIVATE_KEY: false,
			},
			xmlrpc: true,
		},
		page: { origin: HOME, secure: true, time: 1_767_225_600_000 },
		browserEcho: echoAt( 'browser' ),
		loopbackEcho: echoAt( 'loopback' ),
		exchanges: [],
		htaccess: { files: [], findings: [], answers: [] },
		given: null,
		accounts: { questions: [], rows: [] },
	};
	probeAgain( evidence );
	change( evidence );
	return evidence;
}
