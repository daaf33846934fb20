import type { Job } from '../jobs/port.ts';
import type { DeliveryRow } from '../store/deliveries.ts';

/** Keys of these jobs begin like this. */
export const deliveryKey = (id: string): string => `deliver:${id}`;

/** The job that makes the next try of a delivery. */
export function deliveryJob({
  id,
  webhook_id,
  subject,
  due_at,
}: Pick<DeliveryRow, 'id' | 'webhook_id' | 'subject' | 'due_at'>): Job<'deliver'> {
  return {
    kind: 'deliver',
    key: deliveryKey(id),
    dueAt: due_at,
    payload: { deliveryId: id },
    lane: `${webhook_id}:${subject}`,
  };
}
