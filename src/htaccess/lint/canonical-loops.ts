import { __, sprintf } from '@wordpress/i18n';
import { byFiles, circleIn, linesIn, quoteHop } from './redirect-circle';
import type { NamedRequest } from './requests';
import type { Proposal, Rule, Scene } from './scene';
import { placeName } from './words';

const bare = ( host: string ) => host.replace( /^www\./i, '' );

/**
 * Where WordPress sends a page that is asked for at this address: to its own, with its host name and with or without the slash at the
 * end, as its permalinks have it. Null where it is there, or is not known. Source: `redirect_canonical()`; seen on 6.8 and 7.1.
 */
function canonicalOf( { input }: Scene, url: URL ): URL | null {
	const { host, trailingSlash } = input.site;
	const own = new URL( url );
	if ( bare( own.host ) === bare( host ) ) {
		own.host = host;
	}
	if ( trailingSlash !== undefined ) {
		own.pathname = own.pathname.replace(
			/([^/])\/?$/,
			trailingSlash ? '$1/' : '$1'
		);
	}
	return own.href === url.href ? null : own;
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

/** The same of another page: a rule about a single one is no matter of all. */
const anotherPage = ( named: NamedRequest ): NamedRequest => ( {
	...named,
	request: {
		...named.request,
		path: named.request.path.replace( /[^/]+(\/?)$/, 'another-page$1' ),
	},
} );

/** A redirect of pages that WordPress undoes. */
export const canonicalLoops: Rule = ( scene ): Proposal[] => {
	const named = scene.named( 'page' );
	const circle = ( one: NamedRequest ) =>
		circleIn( scene, one, ( url ) => canonicalOf( scene, url ) );
	const hops = named && circle( named );
	const other = hops && circle( anotherPage( named ) );
	const back = hops?.find( ( { redirect } ) => redirect === null );
	const [ there, ...more ] = byFiles( hops ?? [] );
	if (
		! back ||
		! there ||
		// What several rules do together is no story of one.
		more.length > 0 ||
		! other ||
		linesIn( other ) !== linesIn( hops ?? [] )
	) {
		return [];
	}
	const { by } = there.redirect;
	const kind = back.from.host === back.to.host ? 'slash' : 'host';
	return [
		{
			id: 'canonical-loop',
			severity: 'error',
			directory: by.directory,
			lines: [ by.line ],
			summary: SUMMARIES[ kind ]( placeName( scene, by ), there.to ),
			detail: quoteHop( scene, there ),
			steps: [ { text: STEPS[ kind ]() } ],
		},
	];
};
