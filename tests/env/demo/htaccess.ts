/** What scenarios do to the .htaccess beside WordPress. Each gets the present text and gives the new one. */
export type HtaccessChange = ( present: string, root: string ) => string;

/** WordPress's own block as older versions wrote it: without the line that hands the Authorization header to PHP. */
export const withoutAuthorization: HtaccessChange = ( present ) =>
	present
		.split( '\n' )
		.filter( ( line ) => ! line.includes( 'HTTP_AUTHORIZATION' ) )
		.join( '\n' );

/** The rewrite block is gone: the web server answers 404 for everything that is not a file. */
export const withoutWordPressBlock: HtaccessChange = ( present ) =>
	present.replace( /# BEGIN WordPress[\s\S]*?# END WordPress\n?/, '' );

/** A login at the web server in front of everything, as staging sites have it. */
export const withBasicAuth: HtaccessChange = ( present, root ) =>
	[
		'AuthType Basic',
		'AuthName "Staging"',
		`AuthUserFile "${ root }/${ PASSWORD_FILE.path }"`,
		'Require valid-user',
		'',
		present,
	].join( '\n' );

/** Login `staging`, password `staging`. */
export const PASSWORD_FILE = {
	path: '.htpasswd-staging',
	text: 'staging:{SHA}2TkLLEARViGnlJmegSq8AL+eXHs=\n',
};
