import { useId } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type { Step } from '../../../diagnosis/evidence/types';
import { CopyButton } from '../../copy/copy-button';

/** Exact text to copy, and where it belongs. */
export function Snippet( {
	snippet,
}: {
	snippet: NonNullable< Step[ 'snippet' ] >;
} ) {
	const where = useId();
	return (
		<figure className="ws401-snippet">
			<figcaption id={ where }>
				<bdi>{ snippet.where }</bdi>
			</figcaption>
			<pre className="ws401-code" tabIndex={ 0 }>
				<code>{ snippet.code }</code>
			</pre>
			<CopyButton
				label={ __( 'Copy', 'who-said-401' ) }
				text={ () => snippet.code }
				describedBy={ where }
			/>
		</figure>
	);
}
