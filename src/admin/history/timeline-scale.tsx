import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';

import { type Timeline as Line, ticksOf } from '../../history/timeline';
import { numberText } from '../../language/page-language';
import { dateTime } from '../../language/date-time';
import { day } from '../credentials/times';

const DAY = 86_400;

/** Pieces of the time between two that are named below the picture. */
const APART = 4;

/** How many refusals a height stands for, and which time a place: the picture says both to a screen reader itself. */
export function TimelineScale( {
	line,
	place,
	children,
}: {
	line: Line;
	/** Where a number stands, as a part of the picture’s height from above. */
	place: ( tick: number ) => number;
	children: ReactNode;
} ) {
	const { slots, most } = line;
	const [ first ] = slots;
	const begin = first!.from;
	const end = slots.at( -1 )!.to;
	const hours = ( first!.to - begin ) / 3600;
	const isLong = end - begin > 2 * DAY;
	const between = Array.from(
		{ length: APART - 1 },
		( _, i ) => begin + ( ( end - begin ) * ( i + 1 ) ) / APART
	);
	return (
		<>
			<p className="ws401-timeline__unit">
				{ hours === 1
					? __( 'Refused requests in each hour', 'who-said-401' )
					: sprintf(
							/* translators: %d: number of hours, more than one. */
							__(
								'Refused requests in %d hours each',
								'who-said-401'
							),
							hours
						) }
			</p>
			<div className="ws401-timeline__frame">
				{ children }
				{ ticksOf( most ).map( ( tick ) => (
					<span
						key={ tick }
						className="ws401-timeline__tick"
						style={ { top: `${ 100 * place( tick ) }%` } }
						aria-hidden="true"
					>
						{ numberText( tick ) }
					</span>
				) ) }
			</div>
			<div className="ws401-timeline__ends">
				<span>{ dateTime( begin ) }</span>
				{ isLong &&
					between.map( ( time ) => (
						<span
							key={ time }
							className="ws401-timeline__between"
							aria-hidden="true"
						>
							{ day( time ) }
						</span>
					) ) }
				<span>{ __( 'now', 'who-said-401' ) }</span>
			</div>
		</>
	);
}
