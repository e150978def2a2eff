import type { RunningSite } from '../env/running-site';
import { openSession } from '../sandbox/session';
import type { Logins } from './plain-requests';

/** Makes the logins with which plain requests are sent, while everybody may still log in. */
export async function makeLogins( site: RunningSite ): Promise< Logins > {
	const { cookie, server } = await openSession( site );
	const password = await site.php( `
		$id = wp_insert_user( array( 'user_login' => 'edith', 'user_pass' => 'password', 'user_email' => 'edith@example.org', 'role' => 'editor' ) );
		echo WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'Phone' ) )[0];
	` );
	return { cookie, nonce: server.restNonce(), basic: `edith:${ password }` };
}
