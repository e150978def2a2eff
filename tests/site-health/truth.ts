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
}

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
	return {
		visitors: await plain( at( 'wp/v2/posts', 'per_page=1' ) ),
		reads: await isJson(
			own.fetch( at( 'wp/v2/posts', 'context=edit&per_page=1' ), {
				headers: nonce,
			} )
		),
		saves: await isJson(
			own.fetch( at( 'wp/v2/posts/1' ), {
				method: 'POST',
				headers: { ...nonce, 'Content-Type': 'application/json' },
				body: '{"comment_status":"open"}',
			} )
		),
		apps: await plain( at( 'wp/v2/posts', 'context=edit&per_page=1' ), {
			Authorization: login,
		} ),
	};
}
