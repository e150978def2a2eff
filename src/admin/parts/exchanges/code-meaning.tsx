import { __, sprintf } from '@wordpress/i18n';

import { meaningOf } from '../../../diagnosis/exchange/meaning-of';
import type { Exchange } from '../../../diagnosis/evidence/types';

/** What the error code of an answer means. A chunk of its own, because the table of codes is long. */
export default function CodeMeaning( { exchange }: { exchange: Exchange } ) {
	const meaning = meaningOf( exchange );
	if ( ! meaning ) {
		return null;
	}
	const { code, whose, text } = meaning;
	return (
		<>
			<code>{ code }</code>{ ' ' }
			{ whose &&
				sprintf(
					/* translators: %s: names of plugins, separated by commas. */
					__( 'As used by %s.', 'who-said-401' ),
					whose
				) }{ ' ' }
			{ text }
		</>
	);
}
