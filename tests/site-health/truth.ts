import type { RunningSite } from '../env/running-site';
import type { Session } from '../sandbox/session';

/** What really works on a site, asked from outside of it. */
export interface Truth {
	/** A visitor gets the published posts as JSON. */
	visitors: boolean;
	/** The editor reads posts. */
	reads: boolean;
	/** The editor saves one. */
	saves: boolean;
	/** An app logs in with an application password. */
	apps: boolean;
	/** A login lasts two hours and more, and its cookie is one that a browser keeps. */
	logins: boolean;
	/** The same of visitors, the editor and apps, where who asks calls itself a WordPress, as a site's own requests do. */
	own: Omit< Truth, 'own' | 'logins' >;
}

const SHORT = 7200;

async function isJson( asked: Promise< Response > ): Promise< boolean > {
	try {
		const answer = await asked;
		const text = await answer.text();
		const said = JSON.parse( text );
		// An error that somebody has marked as good is none the less one.
		return answer.status === 200 && typeof said?.code !== 'string';
	} catch {
		return false;
	}
}

/** An application password that works while nothing is broken: the value of a header Authorization. */
export async function appLogin( site: RunningSite ): Promise< string > {
	const password = await site.php(
		`echo WP_Application_Passwords::create_new_application_password( get_user_by( 'login', 'admin' )->ID, array( 'name' => 'Truth ' . wp_rand() ) )[0];`
	);
	return `Basic ${ Buffer.from( `admin:${ password }` ).toString( 'base64' ) }`;
}

/**
 * Asks a site.
 *
 * @param site  Where.
 * @param own   An administrator.
 * @param login Value of the header Authorization of an app.
 */
export async function truthOf(
	site: RunningSite,
	own: Session,
	login: string
): Promise< Truth > {
	const nonce = { 'X-WP-Nonce': own.server.restNonce() };
	const { restRoot = `${ site.url }/wp-json/` } = own.server;
	/** Also where the address has its route in an argument. */
	const at = ( route: string, query = '' ) =>
		`${ restRoot }${ route }${ query && ( restRoot.includes( '?' ) ? '&' : '?' ) }${ query }`;
	const plain = ( url: string, headers: Record< string, string > = {} ) =>
		isJson( fetch( url, { headers } ) );
	const asked = async ( agent: Record< string, string > ) => ( {
		visitors: await plain( at( 'wp/v2/posts', 'per_page=1' ), agent ),
		reads: await isJson(
			own.fetch( at( 'wp/v2/posts', 'context=edit&per_page=1' ), {
				headers: { ...nonce, ...agent },
			} )
		),
		saves: await isJson(
			own.fetch( at( 'wp/v2/posts/1' ), {
				method: 'POST',
				headers: {
					...nonce,
					...agent,
					'Content-Type': 'application/json',
				},
				body: '{"comment_status":"open"}',
			} )
		),
		apps: await plain( at( 'wp/v2/posts', 'context=edit&per_page=1' ), {
			...agent,
			Authorization: login,
		} ),
	} );
	return {
		...( await asked( {} ) ),
		own: await asked( { 'User-Agent': `WordPress/7.1; ${ site.url }` } ),
		logins: await doLoginsLast( site ),
	};
}

/** Logs in as people do; true as well where the login screen does not answer with a login at all, which says nothing of how long one lasts. */
async function doLoginsLast( site: RunningSite ): Promise< boolean > {
	const answer = await fetch( `${ site.url }/wp-login.php`, {
		method: 'POST',
		redirect: 'manual',
		headers: { Cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
		body: new URLSearchParams( {
			log: site.admin.login,
			pwd: site.admin.password,
			testcookie: '1',
		} ),
	} );
	const line = answer.headers
		.getSetCookie()
		.find( ( each ) => each.startsWith( 'wordpress_logged_in_' ) );
	if ( ! line ) {
		return true;
	}
	const domain = /;\s*domain=\.?([^;]+)/i.exec( line )?.[ 1 ];
	const until = Number( decodeURIComponent( line ).split( '|' )[ 1 ] );
	return (
		until - Date.now() / 1000 > SHORT - 60 &&
		( ! domain || new URL( site.url ).hostname.endsWith( domain ) )
	);
}
