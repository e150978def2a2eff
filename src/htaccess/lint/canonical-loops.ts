import { __, sprintf } from '@wordpress/i18n';
import { isRedirect, type Proposal, type Rule } from './scene';
import { placeName, quoteAt } from './words';

/** An address in its parts; those that a path alone does not have are the site's own. */
const partsOf = ( location: string, host: string ) =>
	new URL( location, `http://${ host }` );

const bare = ( host: string ) => host.replace( /^www\./i, '' );

/**
 * In what two addresses differ that WordPress evens out: it sends each page to its own address, with its host name and with or without
 * the slash at the end, as its permalinks have it. Null where they differ in nothing, or in something else. Source:
 * `redirect_canonical()`; seen on 6.8 and 7.1.
 */
function differenceOf( own: URL, led: URL ): 'slash' | 'host' | null {
	const [ path, other ] = [ own, led ].map( ( { pathname } ) =>
		pathname.replace( /\/$/, '' )
	);
	if ( path !== other || own.search !== led.search ) {
		return null;
	}
	if ( own.host !== led.host ) {
		return bare( own.host ) === bare( led.host ) ? 'host' : null;
	}
	return own.pathname === led.pathname ? null : 'slash';
}

const SUMMARIES = {
	slash: ( place: string, { pathname }: URL ) =>
		pathname.endsWith( '/' )
			? sprintf(
					/* translators: %s: place, such as: line 7 of .htaccess. */
					__(
						'Pages are sent to and fro until the browser gives up: %s puts a slash at the end of their address, and WordPress takes it off again, as its permalinks have none.',
						'who-said-401'
					),
					place
				)
			: sprintf(
					/* translators: %s: place, such as: line 7 of .htaccess. */
					__(
						'Pages are sent to and fro until the browser gives up: %s takes the slash off the end of their address, and WordPress puts it back, as its permalinks have one.',
						'who-said-401'
					),
					place
				),
	host: ( place: string, { host }: URL ) =>
		sprintf(
			/* translators: 1: place, such as: line 7 of .htaccess. 2: host name. */
			__(
				'Pages are sent to and fro until the browser gives up: %1$s leads to %2$s, and WordPress leads back to the site’s own address.',
				'who-said-401'
			),
			place,
			host
		),
};

const STEPS = {
	slash: () =>
		__(
			'Remove the rule: WordPress sends each page to the right one of the two by itself. Or choose a structure in Settings → Permalinks that says the same as the rule.',
			'who-said-401'
		),
	host: () =>
		__(
			'Remove the rule: WordPress sends visitors to the site’s own address by itself. Or make the other address the site’s own, in Settings → General.',
			'who-said-401'
		),
};

/** A redirect of pages that WordPress undoes. */
export const canonicalLoops: Rule = ( scene ): Proposal[] => {
	const { host, trailingSlash } = scene.input.site;
	const named = scene.named( 'page' );
	const answer = named && scene.ask( named );
	if ( ! answer || ! isRedirect( answer ) ) {
		return [];
	}
	const { by, location, status } = answer;
	const led = partsOf( location, host );
	const difference = differenceOf( partsOf( named.request.path, host ), led );
	if (
		difference === null ||
		( difference === 'slash' && trailingSlash === undefined )
	) {
		return [];
	}
	return [
		{
			id: 'canonical-loop',
			severity: 'error',
			directory: by.directory,
			lines: [ by.line ],
			summary: SUMMARIES[ difference ]( placeName( scene, by ), led ),
			detail: `${ quoteAt( scene, by ) } → ${ status } ${ location }`,
			steps: [ { text: STEPS[ difference ]() } ],
		},
	];
};
