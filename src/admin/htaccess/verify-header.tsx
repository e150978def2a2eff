import { Button, Icon } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { caution, published } from '@wordpress/icons';

import type { Probe } from '../../diagnosis/evidence/types';
import { readEcho } from '../../transport/echo';
import type { Commands } from '../state/use-diagnosis';

type Said = 'arrives' | 'lost' | 'no-answer';

const WORDS: Record< Said, () => string > = {
	arrives: () =>
		__(
			'Verified: the Authorization header now reaches PHP.',
			'who-said-401'
		),
	lost: () =>
		__(
			'Not yet: the Authorization header still does not reach PHP.',
			'who-said-401'
		),
	'no-answer': () =>
		__(
			'The echo was not answered, so this cannot be told.',
			'who-said-401'
		),
};

/** Sends the echo of this run again and reads whether the header arrived. */
export function VerifyHeader( {
	probe,
	connect,
	isDisabled,
}: {
	probe: Probe;
	connect: Commands[ 'connect' ];
	isDisabled: boolean;
} ) {
	const [ said, setSaid ] = useState< Said | null >( null );
	const [ isBusy, setBusy ] = useState( false );

	async function verify() {
		setBusy( true );
		try {
			const exchange = await connect().vantages.browser( probe );
			const echo = readEcho( exchange );
			const isThere =
				echo?.httpAuthorization ||
				echo?.redirectHttpAuthorization ||
				echo?.phpAuthUser;
			const answered = isThere ? 'arrives' : 'lost';
			setSaid( echo ? answered : 'no-answer' );
		} finally {
			setBusy( false );
		}
	}

	return (
		<div className="ws401-verify">
			<Button
				variant="secondary"
				isBusy={ isBusy }
				disabled={ isBusy || isDisabled }
				accessibleWhenDisabled
				onClick={ () => void verify() }
				__next40pxDefaultSize
			>
				{ __( 'Verify', 'who-said-401' ) }
			</Button>
			<div role="status" className="ws401-verify__status">
				{ said && (
					<p
						className={
							said === 'arrives'
								? 'ws401-verify__good'
								: 'ws401-verify__bad'
						}
					>
						<Icon
							icon={ said === 'arrives' ? published : caution }
							size={ 20 }
						/>
						{ WORDS[ said ]() }
					</p>
				) }
			</div>
		</div>
	);
}
