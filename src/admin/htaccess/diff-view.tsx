import { __, sprintf } from '@wordpress/i18n';

import { changeLines, type DiffLine } from './diff-lines';

const SIGNS: Record< DiffLine[ 'kind' ], string > = {
	added: '+',
	removed: '−',
	same: ' ',
	gap: '…',
};

const WORDS: Record< DiffLine[ 'kind' ], () => string > = {
	added: () => __( 'added:', 'who-said-401' ),
	removed: () => __( 'removed:', 'who-said-401' ),
	same: () => '',
	gap: () => __( 'unchanged lines', 'who-said-401' ),
};

/** What a change takes out and puts in. */
export function DiffView( {
	file,
	before,
	after,
}: {
	file: string;
	before: string;
	after: string;
} ) {
	return (
		<ol
			className="ws401-diff"
			aria-label={ sprintf(
				/* translators: %s: name of a file. */
				__( 'The change in %s', 'who-said-401' ),
				file
			) }
		>
			{ changeLines( before, after ).map( ( line, index ) => (
				<li key={ index } className={ `is-${ line.kind }` }>
					<span className="ws401-diff__number">
						{ line.number > 0 ? line.number : '' }
					</span>
					<span aria-hidden="true">{ SIGNS[ line.kind ] }</span>
					<span className="screen-reader-text">
						{ WORDS[ line.kind ]() }
					</span>
					<code>{ line.text }</code>
				</li>
			) ) }
		</ol>
	);
}
