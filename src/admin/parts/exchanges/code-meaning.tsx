import { __, sprintf } from '@wordpress/i18n';

import { meaningOf } from '../../../diagnosis/exchange/meaning-of';
import type { Exchange, PluginFacts } from '../../../diagnosis/evidence/types';

/** What the error code of an answer means. A chunk of its own, because the table of codes is long. */
export default function CodeMeaning( {
	exchange,
	plugins,
}: {
	exchange: Exchange;
	/** The active ones; null where they are not known. */
	plugins: PluginFacts[] | null;
} ) {
	const meaning = meaningOf( exchange, plugins );
	if ( ! meaning ) {
		return null;
	}
	const { code, whose, text } = meaning;
	return (
		<>
			<code>{ code }</code>{ ' ' }
			{ whose &&
				sprintf(
					/* translators: %s: name of a plugin. */
					__( 'As used by %s.', 'who-said-401' ),
					whose
				) }{ ' ' }
			{ text }
		</>
	);
}
