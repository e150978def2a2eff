import {
	FIRST_FILE,
	forReading,
	forTokensOnly,
	withLateRule,
	withoutRareMethods,
	withoutRest,
	withoutWww,
	PASSWORD_FILE,
	withAdminPassword,
	withBasicAuth,
	withFirstFile,
	withoutXmlRpc,
} from './htaccess';
import {
	forOwnProgramOnly,
	forReadingOnly,
	forUsualMethods,
	withBareRefusal,
	withCachedFrontPage,
	withCachedPosts,
	withCacheOfAnswers,
	withChallenge,
	withoutFrontController,
	withoutHeader,
	withoutTokens,
	withPrompt,
} from './nginx';
import type { CheckId } from '../../../src/diagnosis/evidence/types';
import type { Scenario, Symptom } from './scenario';

const ALL: Scenario[ 'where' ] = [
	'playground',
	'apache-fpm',
	'apache-modphp',
	'nginx-fpm',
];
const NGINX: Scenario[ 'where' ] = [ 'nginx-fpm' ];
const APACHE: Scenario[ 'where' ] = [ 'apache-fpm', 'apache-modphp' ];

const POSTS = '/wp-json/wp/v2/posts';
const ME = '/wp-json/wp/v2/users/me';
const MEDIA = '/wp-json/wp/v2/media';
const POST = '/wp-json/wp/v2/posts/1';

function visitor( path: string, status: number ): Symptom {
	return { method: 'GET', path, as: 'visitor', status };
}

/** One plugin brings one cause about. */
function byPlugin(
	name: string,
	plugin: string,
	sentence: string,
	symptom: Symptom | null,
	check = name as CheckId
): Scenario {
	return {
		name,
		sentence,
		verdict: `The check ${ check } says so, and nothing else is called an error.`,
		where: ALL,
		plugins: [ plugin ],
		symptom,
		expect: {
			checks: [ check ],
			culprits: [ [ plugin ] ],
			switchOff: [ plugin ],
		},
	};
}

/** One setting of the server or of the visitor brings it about; no plugin has part in it. */
function byCircumstance(
	name: string,
	sentence: string,
	rest: Pick< Scenario, 'where' | 'prepare' | 'visit' | 'bench' > & {
		symptom?: Symptom;
		plugins?: string[];
	},
	check = name as CheckId
): Scenario {
	return {
		name,
		sentence,
		verdict: `The check ${ check } says so, and nothing else is called an error.`,
		plugins: [],
		symptom: null,
		...rest,
		expect: { checks: [ check ], culprits: [] },
	};
}

/** Causes that `npm run causes` holds the diagnosis against; the browser tries them when everything is asked for. */
export const CATALOGUE: Scenario[] = [
	byPlugin(
		'too-many-requests',
		'slow-lane',
		'A plugin answers 429 to visitors who ask often.',
		visitor( POSTS, 429 )
	),
	byPlugin(
		'plugin-asks-for-password',
		'side-door',
		'A plugin shows a password prompt to visitors of the REST API.',
		visitor( POSTS, 401 )
	),
	byPlugin(
		'login-wall',
		'foyer',
		'A plugin sends visitors of the REST API to the login form.',
		visitor( POSTS, 200 )
	),
	byPlugin(
		'maintenance-mode',
		'spring-cleaning',
		'A plugin says 503 to visitors: under maintenance.',
		visitor( POSTS, 503 )
	),
	byPlugin(
		'page-for-visitors',
		'fresh-paint',
		'A plugin shows visitors a page with status 200, whatever they ask for.',
		visitor( POSTS, 200 ),
		'maintenance-mode'
	),
	byPlugin(
		'die-when-rest-starts',
		'turnstile',
		'A plugin ends requests of visitors with a message of WordPress’s own form when the REST API starts.',
		visitor( POSTS, 403 ),
		'rest-closed-to-visitors'
	),
	byPlugin(
		'fatal-error-in-rest',
		'fine-print',
		'A plugin calls a function that does not exist when the REST API starts.',
		visitor( POSTS, 500 )
	),
	byPlugin(
		'refusal-without-status',
		'plain-words',
		'A plugin refuses visitors without saying with which status.',
		visitor( POSTS, 500 )
	),
	byPlugin(
		'output-before-json',
		'greeting-card',
		'A plugin prints text in front of every answer of the REST API.',
		null
	),
	{
		...byPlugin(
			'rest-prefix-unflushed',
			'new-sign',
			'A plugin moves the REST API, and the rewrite rules are the old ones.',
			visitor( '/entrance/wp/v2/posts', 404 )
		),
		prepare: { settings: 'old-address' },
	},
	byPlugin(
		'rest-loading-removed',
		'quiet-hall',
		'A plugin removes the place where WordPress starts the REST API.',
		null
	),
	byPlugin(
		'rest-routes-removed',
		'spare-room',
		'A plugin removes the routes of WordPress itself.',
		visitor( POSTS, 404 )
	),
	byPlugin(
		'cookie-check-removed',
		'open-house',
		'A plugin removes the check of nonces.',
		null
	),
	byPlugin(
		'cookie-alone-accepted',
		'warm-welcome',
		'A plugin tells WordPress that everything is fine before it has looked at the nonce.',
		null
	),
	byPlugin(
		'rest-index-closed',
		'book-cover',
		'A plugin closes the index of the REST API to visitors.',
		visitor( '/wp-json/', 401 )
	),
	byPlugin(
		'users-list-hidden',
		'pen-names',
		'A plugin hides the list of authors from visitors.',
		visitor( '/wp-json/wp/v2/users', 401 )
	),
	byPlugin(
		'preflight-refused',
		'strict-host',
		'A plugin refuses the question browsers ask first.',
		null
	),
	byPlugin(
		'rest-redirected',
		'tidy-paths',
		'A plugin adds a slash to every address by sending requests on.',
		null
	),
	byPlugin(
		'nonce-life-short',
		'short-fuse',
		'A plugin lets nonces live for ten minutes.',
		null
	),
	byPlugin(
		'jwt-secret-missing',
		'signed-guests',
		'A plugin for tokens has no secret key.',
		null
	),
	byPlugin(
		'woocommerce-keys-need-https',
		'corner-shop',
		'A shop takes API keys over https only, and the site is on http.',
		null
	),
	byPlugin(
		'login-page-hidden',
		'back-gate',
		'A plugin moves the login form.',
		visitor( '/wp-login.php', 404 )
	),
	byPlugin(
		'admin-ajax-closed',
		'no-lobby',
		'A plugin sends visitors of wp-admin to the front page, admin-ajax.php included.',
		null
	),
	{
		...byPlugin(
			'recorded-not-allowed',
			'strong-room',
			'A route asks for a right that administrators do not have.',
			{
				method: 'GET',
				path: '/wp-json/vault/v1/boxes',
				as: 'administrator',
				status: 403,
			}
		),
		visit: {
			given: {
				method: 'GET',
				path: '/wp-json/vault/v1/boxes',
				status: 403,
				code: 'rest_forbidden',
			},
		},
		expect: {
			checks: [ 'recorded-not-allowed' ],
			culprits: [],
		},
	},

	byPlugin(
		'session-not-accepted',
		'two-keys',
		'Requests of the REST API are checked with other keys than those the login was made with.',
		{ method: 'GET', path: ME, as: 'administrator', status: 403 }
	),
	{
		...byPlugin(
			'recorded-request-refused',
			'photo-wall',
			'A plugin refuses one route to everybody.',
			{
				method: 'GET',
				path: MEDIA,
				as: 'administrator',
				status: 401,
			}
		),
		visit: {
			given: {
				method: 'GET',
				path: MEDIA,
				status: 401,
				code: 'photo_wall_only',
			},
		},
	},
	byCircumstance(
		'recorded-signature-refused',
		'A service signs its requests, and the signature is not accepted.',
		{
			where: ALL,
			plugins: [ 'cloud-link' ],
			visit: {
				given: {
					method: 'POST',
					path: '/wp-json/jetpack/v4/sync/now?signature=x',
					status: 400,
					code: 'rest_invalid_signature',
				},
			},
		}
	),
	byCircumstance(
		'recorded-key-refused',
		'A program brings an API key of the shop with a wrong secret.',
		{
			where: ALL,
			plugins: [ 'corner-shop' ],
			visit: {
				given: {
					method: 'GET',
					path: ME,
					status: 401,
					code: 'woocommerce_rest_authentication_error',
					// ck_1:cs_2
					authorization: 'Basic Y2tfMTpjc18y',
				},
			},
		}
	),
	byCircumstance(
		'recorded-token-refused',
		'An app brings a token that has expired.',
		{
			where: ALL,
			plugins: [ 'guest-pass' ],
			visit: {
				given: {
					method: 'GET',
					path: ME,
					status: 403,
					code: 'jwt_auth_invalid_token',
				},
			},
		}
	),
	byCircumstance(
		'nonce-expired',
		'A page was open for longer than its nonce counts.',
		{
			where: ALL,
			visit: {
				given: {
					method: 'GET',
					path: POSTS,
					status: 403,
					code: 'rest_cookie_invalid_nonce',
				},
			},
		}
	),

	byCircumstance(
		'recorded-route-missing',
		'Someone asks for a route that no active plugin has.',
		{
			where: ALL,
			visit: {
				given: {
					method: 'GET',
					path: '/wp-json/shop/v9/orders',
					status: 404,
					code: 'rest_no_route',
				},
			},
		}
	),
	byCircumstance(
		'recorded-parameters-refused',
		'Someone asks for more posts than WordPress gives at once.',
		{
			where: ALL,
			visit: {
				given: {
					method: 'GET',
					path: `${ POSTS }?per_page=1000`,
					status: 400,
					code: 'rest_invalid_param',
				},
			},
		}
	),
	byCircumstance(
		'clock-skew',
		'The clock of the visitor is two hours ahead.',
		{
			where: ALL,
			visit: { clock: 7200 },
		}
	),
	byCircumstance(
		'login-cookie-doubled',
		'The browser keeps an old login cookie of another folder.',
		{
			where: ALL,
			visit: { cookie: 'wordpress_logged_in_%hash%=old%7C1%7Cx%7Cx' },
		}
	),
	byCircumstance(
		'browser-keeps-cookies-back',
		'A page of another site asks for what needs a login here.',
		{
			where: ALL,
			visit: {
				given: {
					method: 'GET',
					path: ME,
					status: 401,
					code: 'rest_not_logged_in',
					from: 'https://shop.example',
				},
			},
		}
	),
	{
		...byPlugin(
			'nonce-of-another-visitor',
			'basket-keeper',
			'A shop gives visitors nonces of their own, and a script sends one from before the login.',
			null
		),
		visit: {
			given: {
				method: 'GET',
				path: POSTS,
				status: 403,
				code: 'rest_cookie_invalid_nonce',
			},
		},
	},
	byPlugin(
		'login-accepted-by-turns',
		'far-office',
		'Some addresses are answered with other keys than the login was made with.',
		{
			method: 'GET',
			path: `${ POSTS }?context=edit`,
			as: 'administrator',
			status: 403,
		}
	),
	byCircumstance(
		'login-cookie-overwritten',
		'Another WordPress on the domain has put its login in place of this one’s.',
		{
			where: ALL,
			visit: {
				outside:
					'wordpress_logged_in_%hash%=admin%7C1999999999%7Cother%7Cother',
			},
		}
	),
	byCircumstance(
		'login-cookie-not-sent',
		'The browser keeps the login to wp-admin.',
		{ where: ALL, visit: { outside: '' } }
	),
	byCircumstance(
		'role-without-capability',
		'An author asks for settings that administrators alone may read.',
		{
			where: ALL,
			prepare: { settings: 'second-account' },
			visit: {
				given: {
					method: 'GET',
					path: '/wp-json/wp/v2/settings',
					status: 403,
					code: 'rest_forbidden',
				},
				compare: {
					login: 'second',
					method: 'GET',
					route: '/wp/v2/settings',
				},
			},
		}
	),
	byCircumstance(
		'cookie-domain-foreign',
		'Cookies are made for another domain.',
		{ where: ALL, prepare: { muPlugins: [ 'family-name' ] } }
	),
	byCircumstance(
		'cookie-path-misses-rest',
		'Cookies are made for a folder that the REST API is not in.',
		{ where: ALL, prepare: { muPlugins: [ 'shop-floor' ] } }
	),

	byCircumstance(
		'basic-authentication-on-admin',
		'The web server asks for a login of its own in front of wp-admin.',
		{
			where: APACHE,
			prepare: {
				htaccess: withAdminPassword,
				files: { [ PASSWORD_FILE.path ]: PASSWORD_FILE.text },
			},
			visit: { basic: 'staging:staging' },
			symptom: visitor( '/wp-admin/admin-ajax.php', 401 ),
		}
	),
	{
		...byCircumstance(
			'server-login-taken-for-user',
			'The web server asks for a login, and a plugin has WordPress look at it as if it were its own.',
			{
				where: APACHE,
				plugins: [ 'quick-greeting' ],
				prepare: {
					htaccess: withBasicAuth,
					files: { [ PASSWORD_FILE.path ]: PASSWORD_FILE.text },
					settings: 'stored-password',
				},
				visit: {
					basic: 'staging:staging',
					given: {
						method: 'GET',
						path: POSTS,
						status: 401,
						code: 'invalid_username',
					},
				},
			}
		),
		expect: {
			// The prompt itself is in the way of visitors, too.
			checks: [
				'server-login-taken-for-user',
				'http-basic-authentication',
			],
			culprits: [],
		},
	},
	byCircumstance(
		'writing-blocked-in-front',
		'A rule of the web server refuses requests that save.',
		{ where: APACHE, prepare: { htaccess: forReading } }
	),
	byCircumstance(
		'web-server-refuses-rest',
		'A rule of the web server forbids the REST API.',
		{
			where: APACHE,
			prepare: { htaccess: withoutRest },
			symptom: visitor( POSTS, 403 ),
		}
	),
	byCircumstance(
		'method-blocked-in-front',
		'A rule of the web server forbids PUT and DELETE, as firewalls do that come with a server.',
		{
			where: APACHE,
			prepare: { htaccess: withoutRareMethods },
			visit: { given: { method: 'DELETE', path: POST, status: 403 } },
		}
	),
	byCircumstance(
		'method-blocked-by-nginx',
		'A rule of nginx forbids PUT and DELETE.',
		{
			where: NGINX,
			prepare: { nginx: forUsualMethods },
			visit: { given: { method: 'PUT', path: POST, status: 403 } },
		},
		'method-blocked-in-front'
	),
	byCircumstance(
		'authorization-rule-late',
		'The rule that hands the Authorization header over stands below those of WordPress.',
		{
			where: [ 'apache-fpm' ],
			prepare: { htaccess: withLateRule, settings: 'stored-password' },
			symptom: {
				method: 'GET',
				path: ME,
				as: 'application-password',
				status: 401,
			},
		}
	),
	byCircumstance(
		'authorization-scheme-lost',
		'A rule of .htaccess hands tokens over, and no other Authorization header.',
		{
			where: [ 'apache-fpm' ],
			prepare: { htaccess: forTokensOnly, settings: 'stored-password' },
			symptom: {
				method: 'GET',
				path: ME,
				as: 'application-password',
				status: 401,
			},
		}
	),
	byCircumstance(
		'tokens-lost-by-nginx',
		'A rule of nginx takes tokens away, and an app needs one.',
		{
			where: NGINX,
			prepare: { nginx: withoutTokens },
			visit: {
				given: {
					method: 'GET',
					path: ME,
					status: 401,
					code: 'rest_not_logged_in',
					authorization: 'Bearer abc.def.ghi',
				},
			},
		},
		'authorization-scheme-lost'
	),
	byCircumstance(
		'recorded-header-malformed',
		'An app sends its login in base64’s other alphabet.',
		{
			where: ALL,
			visit: {
				given: {
					method: 'GET',
					path: ME,
					status: 401,
					code: 'rest_not_logged_in',
					authorization: 'Basic YW5uOj8_Pz8_',
				},
			},
		}
	),
	byCircumstance(
		'recorded-login-refused',
		'An app sends a password that is none of its user’s.',
		{
			where: ALL,
			visit: {
				given: {
					method: 'GET',
					path: ME,
					status: 401,
					code: 'rest_not_logged_in',
					authorization: 'Basic YW5uOm5vdCBhIHBhc3N3b3Jk',
				},
			},
		}
	),
	byCircumstance(
		'recorded-address-differs',
		'An app asks at http, and the site sends it on to https.',
		{
			where: NGINX,
			bench: 'nginx, behind a proxy that tells',
			visit: {
				given: {
					method: 'GET',
					path: ME,
					scheme: 'http',
					status: 401,
					code: 'rest_not_logged_in',
				},
			},
		}
	),
	byCircumstance(
		'beside-the-address',
		'An app saves at www., and the site sends it on to the address without.',
		{
			where: [ 'apache-fpm' ],
			bench: 'Apache, under a name',
			prepare: { htaccess: withoutWww },
			visit: {
				given: { method: 'POST', path: POSTS, www: true, status: 401 },
			},
		},
		'recorded-address-differs'
	),
	byCircumstance(
		'beside-it-nothing',
		'An app asks at www., and that name leads nowhere.',
		{
			where: [ 'apache-fpm' ],
			bench: 'Apache, under a name',
			prepare: { muPlugins: [ 'no-such-name' ] },
			visit: {
				given: { method: 'GET', path: ME, www: true, status: 0 },
			},
		},
		'recorded-address-differs'
	),
	byCircumstance(
		'xmlrpc-blocked',
		'A rule of the web server closes xmlrpc.php, and someone needs it.',
		{
			where: APACHE,
			prepare: { htaccess: withoutXmlRpc },
			visit: {
				given: { method: 'POST', path: '/xmlrpc.php', status: 403 },
			},
			symptom: visitor( '/xmlrpc.php', 403 ),
		}
	),
	byCircumstance(
		'prepended-firewall',
		'A file that PHP runs before WordPress refuses REST requests.',
		{
			where: [ 'apache-modphp' ],
			prepare: {
				htaccess: withFirstFile,
				files: { [ FIRST_FILE.path ]: FIRST_FILE.text },
			},
			symptom: visitor( POSTS, 403 ),
		}
	),

	byCircumstance(
		'firewall-challenge',
		'A firewall in front answers REST requests with a page that wants to see a browser.',
		{
			where: NGINX,
			prepare: { nginx: withChallenge },
			symptom: visitor( POSTS, 403 ),
		}
	),
	byCircumstance(
		'refusal-from-cache',
		'A cache keeps the 401 that a visitor got and gives it to everybody.',
		{ where: NGINX, prepare: { nginx: withCacheOfAnswers } }
	),
	byCircumstance(
		'nonce-in-cached-page',
		'A cache keeps the front page, and a script in it sends an old nonce.',
		{
			where: NGINX,
			prepare: { nginx: withCachedFrontPage },
			visit: {
				given: {
					method: 'GET',
					path: POSTS,
					status: 403,
					code: 'rest_cookie_invalid_nonce',
				},
			},
		}
	),
	byCircumstance(
		'cors-origin-foreign',
		'A cache keeps the list of posts, and gives scripts of one website what was made for another.',
		{
			where: NGINX,
			prepare: { nginx: withCachedPosts },
			visit: {
				given: {
					method: 'GET',
					path: POSTS,
					status: 0,
					from: 'https://shop.example',
				},
			},
		}
	),
	byCircumstance(
		'refusal-without-challenge',
		'A rule of the web server answers a bare 401.',
		{
			where: NGINX,
			prepare: { nginx: withBareRefusal },
			symptom: visitor( POSTS, 401 ),
		}
	),
	byCircumstance(
		'visitors-kept-out-by-address',
		'A rule of the web server lets only its own program ask.',
		{
			where: NGINX,
			prepare: { nginx: forOwnProgramOnly },
			symptom: visitor( POSTS, 403 ),
		}
	),
	byCircumstance(
		'writing-blocked-by-nginx',
		'A rule of nginx refuses requests that save.',
		{ where: NGINX, prepare: { nginx: forReadingOnly } },
		'writing-blocked-in-front'
	),
	byCircumstance(
		'nginx-without-front-controller',
		'The web server looks for files only, so nothing is found below /wp-json.',
		{
			where: NGINX,
			prepare: { nginx: withoutFrontController },
			symptom: visitor( POSTS, 404 ),
		},
		'rest-route-not-found'
	),
	byCircumstance(
		'nginx-header-stripped',
		'The web server does not hand the Authorization header to PHP.',
		{
			where: NGINX,
			prepare: { nginx: withoutHeader },
			symptom: {
				method: 'GET',
				path: ME,
				as: 'application-password',
				status: 401,
			},
		},
		'authorization-header-stripped'
	),
	byCircumstance(
		'nginx-basic-auth',
		'The web server asks for a login of its own in front of everything.',
		{
			where: NGINX,
			prepare: {
				nginx: withPrompt( PASSWORD_FILE.path ),
				files: { [ PASSWORD_FILE.path ]: PASSWORD_FILE.text },
			},
			visit: { basic: 'staging:staging' },
			symptom: visitor( POSTS, 401 ),
		},
		'http-basic-authentication'
	),
	byCircumstance(
		'proxy-hides-https',
		'A proxy ends https and does not tell WordPress.',
		{ where: NGINX, bench: 'nginx, behind a proxy that says nothing' }
	),
];
