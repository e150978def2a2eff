import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

import type { WayIn } from '../../diagnosis/credentials/ways-in';
import { Disclosure } from '../parts/disclosure';
import { StepList } from '../parts/verdict/step-list';
import { Light } from './light';

interface Props {
	ways: WayIn[];
	isDisabled: boolean;
	/** Puts the lost option back. */
	onRepair: () => void;
}

/** Every way in with its light; what it rests on is folded away. */
export function WayList( { ways, ...rest }: Props ) {
	return (
		<ul className="ws401-ways">
			{ ways.map( ( way ) => (
				<Way key={ way.id } way={ way } { ...rest } />
			) ) }
		</ul>
	);
}

function Way( {
	way,
	isDisabled,
	onRepair,
}: Omit< Props, 'ways' > & { way: WayIn } ) {
	const { id, title, colour, words, sentence, details, steps } = way;
	const { roles = [], optionLost } = way;
	return (
		<li data-way={ id } data-colour={ colour }>
			<h4>{ title }</h4>
			<Light colour={ colour } words={ words } />
			<div className="ws401-ways__body">
				<p>{ sentence }</p>
				{ roles.length > 0 && (
					<ul
						className="ws401-ways__roles"
						aria-label={ sprintf(
							/* translators: %s: a way to log in, e.g. "Application password". */
							__( '%s: roles of this site', 'who-said-401' ),
							title
						) }
					>
						{ roles.map( ( role ) => (
							<li key={ role.name }>
								{ role.name }{ ' ' }
								<Light
									colour={ role.colour }
									words={ role.words }
								/>
							</li>
						) ) }
					</ul>
				) }
				{ optionLost && (
					<Button
						variant="secondary"
						disabled={ isDisabled }
						accessibleWhenDisabled
						onClick={ onRepair }
						__next40pxDefaultSize
					>
						{ __( 'Put the option back', 'who-said-401' ) }
					</Button>
				) }
				{ details.length + steps.length > 0 && (
					<Disclosure
						label={ sprintf(
							/* translators: %s: a way to log in, e.g. "Login cookie". */
							__( 'Details: %s', 'who-said-401' ),
							title
						) }
					>
						<ul className="ws401-bullets">
							{ details.map( ( detail ) => (
								<li key={ detail }>
									<code>{ detail }</code>
								</li>
							) ) }
						</ul>
						<StepList
							remediation={ {
								steps,
								tradeOff: '',
								verify: [],
							} }
						/>
					</Disclosure>
				) }
			</div>
		</li>
	);
}
