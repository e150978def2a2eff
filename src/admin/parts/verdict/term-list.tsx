import { __ } from '@wordpress/i18n';

/** The words that the card cannot do without, as the Help tab's glossary explains them; the rarest first. */
const TERMS: readonly ( () => { word: string; means: string } )[] = [
	() => ( {
		word: __( 'Nonce', 'who-said-401' ),
		means: __(
			'A short-lived security token that WordPress puts into its own pages.',
			'who-said-401'
		),
	} ),
	() => ( {
		word: __( 'Loopback request', 'who-said-401' ),
		means: __( 'A request your server sends to itself.', 'who-said-401' ),
	} ),
	() => ( {
		word: __( 'Must-use plugin', 'who-said-401' ),
		means: __(
			'A file that WordPress always loads; it can’t be deactivated on the Plugins screen.',
			'who-said-401'
		),
	} ),
	() => ( {
		word: __( 'Drop-in', 'who-said-401' ),
		means: __(
			'A file in wp-content that replaces a part of WordPress, such as its cache.',
			'who-said-401'
		),
	} ),
	() => ( {
		word: __( 'Authorization header', 'who-said-401' ),
		means: __(
			'The line of a request in which an app sends its login.',
			'who-said-401'
		),
	} ),
	() => ( {
		word: __( 'Application password', 'who-said-401' ),
		means: __(
			'A password for one app, which you make in your profile. It works in the REST API, not on the login screen.',
			'who-said-401'
		),
	} ),
	() => ( {
		word: __( 'REST API', 'who-said-401' ),
		means: __(
			'The interface that the editor and apps use to talk to WordPress.',
			'who-said-401'
		),
	} ),
];

/** More would be the biggest thing on the card. */
const SHOWN = 2;

/**
 * Explains the terms of a sentence right below it.
 *
 * @param props      Properties of the component.
 * @param props.text What stands above, in the language of the page.
 */
export function TermList( { text }: { text: string } ) {
	const lower = text.toLowerCase();
	const terms = TERMS.map( ( term ) => term() )
		.filter( ( { word } ) => lower.includes( word.toLowerCase() ) )
		.slice( 0, SHOWN );
	return terms.length > 0 ? (
		<dl className="ws401-terms">
			{ terms.map( ( { word, means } ) => (
				<div key={ word }>
					<dt>{ word }</dt> <dd>{ means }</dd>
				</div>
			) ) }
		</dl>
	) : null;
}
