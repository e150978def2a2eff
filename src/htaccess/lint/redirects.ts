import { __, sprintf } from '@wordpress/i18n';
import { circleIn, isBackAgain } from './redirect-circle';
import {
	isRedirect,
	keyOf,
	type Proposal,
	type Rule,
	type Scene,
} from './scene';
import { placeName, quoteAt } from './words';

/** Requests to the site's own address that programs make with a login. */
const OWN = [ 'me-basic', 'posts', 'posts-query', 'POST' ];

function hostOf( location: string ): string | null {
	return (
		/^https?:\/\/([^/]+)/i.exec( location )?.[ 1 ]?.toLowerCase() ?? null
	);
}

type Meaning = Pick< Proposal, 'id' | 'severity' | 'summary' | 'steps' >;

/** Of requests to the site's other address, which have to be sent on. */
function ofOtherAddress( place: string, location: string ): Meaning {
	return {
		id: 'redirects-other-address',
		severity: 'info',
		summary: sprintf(
			/* translators: %s: place, such as: line 7 of .htaccess. */
			__(
				'Requests to the site’s other address are sent on by %s, which is right; but apps leave the Authorization header behind on the way.',
				'who-said-401'
			),
			place
		),
		steps: [
			{
				text: sprintf(
					/* translators: %s: address of the site. */
					__(
						'Give apps the address they end up at: %s.',
						'who-said-401'
					),
					location.replace( /^(https?:\/\/[^/]+).*/i, '$1' )
				),
			},
		],
	};
}

/** Of requests to the site's own address. */
function ofOwnAddress(
	place: string,
	location: string,
	host: string
): Meaning {
	const target = hostOf( location );
	return {
		id: 'redirects-rest',
		severity: 'warning',
		summary:
			target !== null && target !== host.toLowerCase()
				? sprintf(
						/* translators: 1: place, such as: line 7 of .htaccess. 2: host name. */
						__(
							'Requests to the REST API are sent on to %2$s by %1$s; apps leave the Authorization header behind on the way.',
							'who-said-401'
						),
						place,
						target
					)
				: sprintf(
						/* translators: %s: place, such as: line 7 of .htaccess. */
						__(
							'Requests to the REST API are sent on to another address by %s; what is saved (POST) arrives as a mere question (GET).',
							'who-said-401'
						),
						place
					),
		steps: [
			{
				text: __(
					'Exempt the REST API from the redirect, or make the site’s address in Settings → General the one it leads to.',
					'who-said-401'
				),
			},
		],
	};
}

/** Address without scheme and host. */
const pathOf = ( location: string ) =>
	location.replace( /^https?:\/\/[^/]*/i, '' );

/** An uploaded picture on the site's own page that another stands in for, as rules against hotlinking have it; null for none. */
function ofUploads( scene: Scene ): Proposal | null {
	const named = scene.named( 'uploads' );
	const answer = named && scene.ask( named );
	if (
		! answer ||
		! isRedirect( answer ) ||
		// The same picture at the site's other address is none.
		pathOf( answer.location ) === named.request.path
	) {
		return null;
	}
	const { by, location, status } = answer;
	return {
		id: 'redirects-uploads',
		severity: 'warning',
		directory: by.directory,
		lines: [ by.line ],
		summary: sprintf(
			/* translators: 1: place, such as: line 7 of .htaccess. 2: an address. */
			__(
				'Uploaded pictures on the site’s own pages are sent on to %2$s by %1$s.',
				'who-said-401'
			),
			placeName( scene, by ),
			location
		),
		detail: `${ quoteAt( scene, by ) } → ${ status } ${ location }`,
		steps: [
			{
				text: sprintf(
					/* translators: %s: host name. */
					__(
						'Let pages of %s show the pictures: name it in the condition above the rule.',
						'who-said-401'
					),
					scene.input.site.host
				),
			},
		],
	};
}

/** Redirects on which programs leave the Authorization header behind, or pages their pictures. */
export const redirects: Rule = ( scene ) => {
	const proposals = new Map< string, Proposal >();
	for ( const id of [ ...OWN, 'other-scheme', 'other-host' ] ) {
		const named = scene.named( id );
		const answer = named && scene.ask( named );
		if ( ! answer || ! isRedirect( answer ) ) {
			continue;
		}
		const { by, location, status } = answer;
		const key = keyOf( by );
		if (
			proposals.has( key ) ||
			isBackAgain( scene, named, location ) ||
			circleIn( scene, named )
		) {
			continue;
		}
		const place = placeName( scene, by );
		proposals.set( key, {
			directory: by.directory,
			lines: [ by.line ],
			detail: `${ quoteAt( scene, by ) } → ${ status } ${ location }`,
			...( OWN.includes( id )
				? ofOwnAddress( place, location, scene.input.site.host )
				: ofOtherAddress( place, location ) ),
		} );
	}
	const uploads = ofUploads( scene );
	return [
		...proposals.values(),
		...( uploads &&
		! proposals.has(
			keyOf( {
				directory: uploads.directory,
				line: uploads.lines[ 0 ] ?? 0,
			} )
		)
			? [ uploads ]
			: [] ),
	];
};
