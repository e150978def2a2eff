import type { RunningSite } from '../env/running-site';

/** A new application password of the administrator, as the value of an Authorization header. */
export async function applicationPassword(
	site: RunningSite
): Promise< string > {
	const password = await site.php(
		`list( $password ) = WP_Application_Passwords::create_new_application_password( 1, array( 'name' => wp_generate_uuid4() ) );
		echo $password;`
	);
	return `Basic ${ btoa( `${ site.admin.login }:${ password }` ) }`;
}
