import { ask } from '../../../tests/simulated-request';

const LOGIN = 'AuthType Basic\nAuthName Staging\nAuthUserFile /etc/passwords\n';
/** `admin:secret`. */
const AS_ADMIN = { headers: { authorization: 'Basic YWRtaW46c2VjcmV0' } };

/** Whoever is known and not let in is asked again, unless AuthzSendForbiddenOnFailure says otherwise (mod_authz_core). */
describe( 'the answer to a user who may not come in', () => {
	const statusOf = ( outer: string, inner: string ) =>
		ask(
			{
				'/': `${ LOGIN }${ outer }Require user boss\n`,
				'/wp-admin/': `${ inner }Require user boss\n`,
			},
			'/wp-admin/index.php',
			[ '/wp-admin/index.php' ],
			AS_ADMIN,
			{ checkPassword: () => 'granted' }
		).status;

	it.each( [
		[ 'nowhere', '', '', 401 ],
		[ 'in the outer folder', 'AuthzSendForbiddenOnFailure On\n', '', 403 ],
		[ 'in the inner folder', '', 'AuthzSendForbiddenOnFailure On\n', 403 ],
		[
			'in the outer folder, and taken back in the inner one',
			'AuthzSendForbiddenOnFailure On\n',
			'AuthzSendForbiddenOnFailure Off\n',
			401,
		],
	] )( 'where it is asked for %s', ( _, outer, inner, status ) => {
		expect( statusOf( outer, inner ) ).toBe( status );
	} );
} );
