import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

interface Props {
	/** What is lost. */
	consequence: string;
	/** Label of the button that does it. */
	yes: string;
	isBusy: boolean;
	onYes: () => void;
	onNo: () => void;
}

/** Asks once more before something goes that does not come back. */
export function OnceMore( { consequence, yes, isBusy, onYes, onNo }: Props ) {
	const shared = {
		disabled: isBusy,
		accessibleWhenDisabled: true,
		__next40pxDefaultSize: true,
	} as const;
	return (
		<p>
			{ consequence }{ ' ' }
			<Button
				variant="primary"
				isDestructive
				onClick={ onYes }
				{ ...shared }
			>
				{ yes }
			</Button>{ ' ' }
			<Button variant="tertiary" onClick={ onNo } { ...shared }>
				{ __( 'Cancel', 'who-said-401' ) }
			</Button>
		</p>
	);
}
