import { useId } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

import type { CorrectedSetup } from '../../diagnosis/apps/corrected-setup';
import { CopyButton } from '../copy/copy-button';

/** One piece of text to copy. */
function Piece( { label, code }: { label: string; code: string } ) {
	const id = useId();
	return (
		<div className="ws401-apps__piece">
			<div className="ws401-apps__bar">
				<span id={ id }>{ label }</span>
				<CopyButton
					text={ () => code }
					label={ __( 'Copy', 'who-said-401' ) }
					describedBy={ id }
				/>
			</div>
			{  }
			<pre tabIndex={ 0 } aria-labelledby={ id } role="region" dir="ltr">
				{ code }
			</pre>
		</div>
	);
}

/** The configuration as it should be, ready to copy. */
export function CorrectedView( { corrected }: { corrected: CorrectedSetup } ) {
	const { code, header, language } = corrected;
	return (
		<>
			<h3>{ __( 'As it should be', 'who-said-401' ) }</h3>
			<p>
				{ __(
					'What stands in capitals is for you to fill in. No password is in it.',
					'who-said-401'
				) }
			</p>
			<Piece
				label={
					language === 'sh'
						? __( 'Command', 'who-said-401' )
						: __( 'Configuration', 'who-said-401' )
				}
				code={ code }
			/>
			{ header !== null && (
				<Piece
					label={ __(
						'Makes the encoded login for it, in a terminal',
						'who-said-401'
					) }
					code={ header }
				/>
			) }
		</>
	);
}
